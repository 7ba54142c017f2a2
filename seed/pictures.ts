import type { Payload } from 'payload'
import sharp from 'sharp'

/*
 * The demo's pictures, drawn by us: flat landscapes of the coast. Each is stored once, however many publications show it.
 */

const WIDTH = 1600
const HEIGHT = 900

const sky = (top: string, low: string) =>
  `<defs><linearGradient id="c" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs><rect width="1600" height="900" fill="url(#c)"/>`
/** Rolling ground from side to side at a height. */
const hill = (y: number, rise: number, fill: string) =>
  `<path fill="${fill}" d="M0 ${y}C270 ${y - rise} 530 ${y + rise} 800 ${y}S1330 ${y - rise} 1600 ${y}V900H0z"/>`
const palm = (x: number, y: number, size: number, fill: string) => {
  const leaves = [-165, -135, -100, -70, -40, -10]
    .map((turn) => `<path transform="rotate(${turn})" d="M0 0Q55 -26 120 14Q58 2 0 0z"/>`)
    .join('')
  return `<g transform="translate(${x} ${y}) scale(${size})" fill="${fill}"><path d="M-6 0Q10 110 -4 240H14Q26 110 6 0z"/>${leaves}</g>`
}
const crown = (x: number, y: number, r: number, fill: string) =>
  `<path fill="#5b4636" d="M${x - 9} ${y}h18v${r * 1.9}h-18z"/><circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/><circle cx="${x + r * 0.7}" cy="${y + r * 0.3}" r="${r * 0.7}" fill="${fill}"/><circle cx="${x - r * 0.7}" cy="${y + r * 0.3}" r="${r * 0.7}" fill="${fill}"/>`
const house = (x: number, width: number, height: number, fill: string, light: string) => {
  const windows = Array.from({ length: Math.floor(height / 74) }, (_, row) =>
    Array.from(
      { length: Math.floor(width / 70) },
      (_, column) => `<rect x="${x + 24 + column * 68}" y="${738 - height + row * 72}" width="30" height="40" rx="3"/>`,
    ).join(''),
  ).join('')
  return `<rect x="${x}" y="${700 - height}" width="${width}" height="${height + 40}" fill="${fill}"/><g fill="${light}">${windows}</g>`
}

const SCENES = {
  playa: {
    alt: 'Dibujo de una playa al amanecer: el sol sobre un mar turquesa y dos palmeras en la arena.',
    svg: `${sky('#f7b98b', '#fde8c8')}<circle cx="1080" cy="400" r="120" fill="#fff4d6"/>${hill(470, 6, '#2a9aa3')}${hill(560, 22, '#4fb9b8')}${hill(650, 26, '#8fd6cc')}${hill(700, 34, '#f1dfb8')}${palm(320, 400, 1.5, '#2d5a45')}${palm(470, 490, 1.1, '#3b6f54')}`,
  },
  tormenta: {
    alt: 'Dibujo de un mar agitado bajo nubes oscuras, con una palmera doblada por el viento.',
    svg: `${sky('#22343f', '#6d8791')}<g fill="#3d535e"><ellipse cx="380" cy="210" rx="330" ry="90"/><ellipse cx="880" cy="160" rx="420" ry="110"/><ellipse cx="1350" cy="240" rx="330" ry="95"/></g><path stroke="#a9bec5" stroke-width="3" d="M180 330l-50 130M420 320l-50 130M660 300l-50 130M900 300l-50 130M1140 320l-50 130M1380 330l-50 130"/>${hill(560, 50, '#35606a')}${hill(650, -60, '#27505b')}${hill(750, 44, '#1b3d48')}<g transform="rotate(24 1250 760)">${palm(1250, 520, 1.3, '#12272e')}</g>`,
  },
  vivero: {
    alt: 'Dibujo de una hilera de árboles jóvenes de copa redonda sobre un campo verde.',
    svg: `${sky('#bfe3e6', '#eef6e6')}${hill(500, 50, '#9cc58d')}${hill(620, -30, '#76aa6b')}${crown(220, 470, 92, '#2f7d54')}${crown(520, 500, 78, '#3f9363')}${crown(800, 460, 100, '#28704a')}${crown(1100, 500, 80, '#459a62')}${crown(1390, 470, 94, '#2f7d54')}${hill(760, 24, '#5a8f55')}`,
  },
  calle: {
    alt: 'Dibujo de una avenida con edificios de colores, ventanas claras y palmeras en el camellón.',
    svg: `${sky('#a8d8e4', '#f3efe0')}${house(60, 260, 380, '#d98e6a', '#fbead6')}${house(340, 220, 260, '#5aa7a2', '#e5f4f1')}${house(590, 310, 470, '#ead7b0', '#7fa7ab')}${house(930, 240, 300, '#c7695a', '#fbe6dd')}${house(1200, 320, 410, '#3f8290', '#dff0f2')}<rect y="730" width="1600" height="170" fill="#59656b"/><path stroke="#e9e2cf" stroke-width="8" stroke-dasharray="90 70" d="M0 820H1600"/>${palm(560, 480, 1.05, '#2d5a45')}${palm(1160, 480, 1.05, '#2d5a45')}`,
  },
  noche: {
    alt: 'Dibujo de una plaza de noche: lámparas encendidas, ventanas con luz y la luna.',
    svg: `${sky('#141f3c', '#39436b')}<circle cx="1280" cy="190" r="70" fill="#f5edcf"/>${house(80, 360, 330, '#232c4d', '#f2c66d')}${house(500, 300, 230, '#2b3558', '#f2c66d')}${house(1130, 380, 300, '#232c4d', '#f2c66d')}<rect y="735" width="1600" height="165" fill="#1a2140"/><g stroke="#0f1630" stroke-width="12" fill="#ffe3a0"><path d="M460 780V470M860 780V440M1090 780V470"/><circle cx="460" cy="455" r="30"/><circle cx="860" cy="425" r="34"/><circle cx="1090" cy="455" r="30"/></g>`,
  },
  cenote: {
    alt: 'Dibujo de un cenote visto desde la orilla: agua turquesa rodeada de roca y vegetación.',
    svg: `${sky('#cfe8d0', '#e9f2dc')}${hill(330, 60, '#3b7d54')}${hill(420, -40, '#2b6545')}<ellipse cx="800" cy="640" rx="700" ry="240" fill="#8a8069"/><ellipse cx="800" cy="660" rx="630" ry="195" fill="#157f8c"/><ellipse cx="800" cy="680" rx="480" ry="130" fill="#2aa5aa"/><ellipse cx="800" cy="700" rx="260" ry="60" fill="#6fd0c8"/><g stroke="#2b6545" stroke-width="6"><path d="M240 420V610M330 430V560M1290 430V580M1390 420V620"/></g>${hill(860, 20, '#24573b')}`,
  },
} as const

export type Scene = keyof typeof SCENES

/** The picture of a scene among the portal's media, made where it is missing. @returns its id */
export const pictureOf = async (payload: Payload, scene: Scene): Promise<string> => {
  const { alt, svg } = SCENES[scene]
  const { docs } = await payload.find({
    collection: 'medios',
    where: { origen: { equals: `demo-${scene}` } },
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (docs[0]) return docs[0].id
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${svg}</svg>`
  const data = await sharp(Buffer.from(drawing)).webp({ quality: 82 }).toBuffer()
  const { id } = await payload.create({
    collection: 'medios',
    data: { alt, credito: 'Ilustración de Cenote', origen: `demo-${scene}` },
    file: { data, mimetype: 'image/webp', name: `${scene}.webp`, size: data.length },
    depth: 0,
    overrideAccess: true,
  })
  return id
}
