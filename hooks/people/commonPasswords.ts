/*
 * What is tried first, in Spanish and in English, of those long enough to get past the length; without capitals, accents, and
 * (for words) digits and signs, so that «Contraseña.2026» is among them.
 */
const WORDS = `contrasena contrasenia micontrasena lacontrasena password mypassword passw passwordpassword secreto clave
miclave claveclave administrador administrator admin adminadmin root usuario usuariousuario invitado bienvenido bienvenida
welcome welcomewelcome qwerty qwertyuiop qwertyuiopasdfghjkl qwertyqwerty asdfghjkl asdfghjklz asdfasdf zxcvbnm zxcvbnmasdfghjkl
iloveyou teamo teamomucho tequiero teamoteamo princesa mariposa corazon estrella alejandro alejandra guadalupe sebastian
barcelona realmadrid america chivas cruzazul mexico vivamexico quintanaroo benitojuarez ayuntamiento municipio gobierno
presidencia intranet intranetintranet sistemas computadora letmein dragon monkey sunshine football superman batman pokemon
changeme cambiame cambiarme temporal prueba pruebas testtest letmeinletmein abcdefghij abcdefghijk abcdabcd`

const NUMBERS = `1234567890 12345678910 0123456789 0987654321 9876543210 1234512345 123456123456 1234554321 1212121212
1231231230 123123123123 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv a1b2c3d4e5 zaq12wsxcde3
password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 qwerty12345 qwerty123456 abc1234567 abcd123456 abc123abc123
admin12345 admin123456 administrador1 contrasena1 contrasena12 contrasena123 1111122222 1122334455 11223344556677 147258369 1472583690 159357159357`

/** Looked up whole, and by the letters alone. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(`${WORDS} ${NUMBERS}`.split(/\s+/))
