import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publicaciones_fases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`beneficio\` text,
  	\`desde\` text,
  	\`hasta\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`publicaciones_fases_order_idx\` ON \`publicaciones_fases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_fases_parent_id_idx\` ON \`publicaciones_fases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publicaciones_temas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`publicaciones_temas_order_idx\` ON \`publicaciones_temas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_temas_parent_idx\` ON \`publicaciones_temas\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_publicaciones_v_version_fases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`beneficio\` text,
  	\`desde\` text,
  	\`hasta\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_fases_order_idx\` ON \`_publicaciones_v_version_fases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_fases_parent_id_idx\` ON \`_publicaciones_v_version_fases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_publicaciones_v_version_temas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_temas_order_idx\` ON \`_publicaciones_v_version_temas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_temas_parent_idx\` ON \`_publicaciones_v_version_temas\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`avisos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`texto\` text,
  	\`enlace\` text,
  	\`nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hasta\` text NOT NULL,
  	\`quitado\` integer DEFAULT false,
  	\`confirmado_por_id\` text(36),
  	\`confirmado\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`avisos_hasta_idx\` ON \`avisos\` (\`hasta\`);`)
  await db.run(sql`CREATE INDEX \`avisos_confirmado_por_idx\` ON \`avisos\` (\`confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`avisos_updated_at_idx\` ON \`avisos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`avisos_created_at_idx\` ON \`avisos\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_avisos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text NOT NULL,
  	\`version_texto\` text,
  	\`version_enlace\` text,
  	\`version_nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`version_desde\` text NOT NULL,
  	\`version_hasta\` text NOT NULL,
  	\`version_quitado\` integer DEFAULT false,
  	\`version_confirmado_por_id\` text(36),
  	\`version_confirmado\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`avisos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_avisos_v_parent_idx\` ON \`_avisos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_hasta_idx\` ON \`_avisos_v\` (\`version_hasta\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_confirmado_por_idx\` ON \`_avisos_v\` (\`version_confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_updated_at_idx\` ON \`_avisos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_created_at_idx\` ON \`_avisos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_created_at_idx\` ON \`_avisos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_updated_at_idx\` ON \`_avisos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`paginas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text,
  	\`resumen\` text,
  	\`cuerpo\` text,
  	\`padre_id\` text(36),
  	\`slug\` text,
  	\`ruta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`padre_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`paginas_padre_idx\` ON \`paginas\` (\`padre_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`paginas_ruta_idx\` ON \`paginas\` (\`ruta\`);`)
  await db.run(sql`CREATE INDEX \`paginas_updated_at_idx\` ON \`paginas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`paginas_created_at_idx\` ON \`paginas\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`paginas__status_idx\` ON \`paginas\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_paginas_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text,
  	\`version_resumen\` text,
  	\`version_cuerpo\` text,
  	\`version_padre_id\` text(36),
  	\`version_slug\` text,
  	\`version_ruta\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_padre_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_paginas_v_parent_idx\` ON \`_paginas_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_padre_idx\` ON \`_paginas_v\` (\`version_padre_id\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_ruta_idx\` ON \`_paginas_v\` (\`version_ruta\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_updated_at_idx\` ON \`_paginas_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_created_at_idx\` ON \`_paginas_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version__status_idx\` ON \`_paginas_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_created_at_idx\` ON \`_paginas_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_updated_at_idx\` ON \`_paginas_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_latest_idx\` ON \`_paginas_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`redirecciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hacia\` text NOT NULL,
  	\`nota\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirecciones_desde_idx\` ON \`redirecciones\` (\`desde\`);`)
  await db.run(sql`CREATE INDEX \`redirecciones_updated_at_idx\` ON \`redirecciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirecciones_created_at_idx\` ON \`redirecciones\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`servicios_temas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_temas_order_idx\` ON \`servicios_temas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_temas_parent_idx\` ON \`servicios_temas\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_eventos\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_eventos_order_idx\` ON \`servicios_eventos\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_eventos_parent_idx\` ON \`servicios_eventos\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_audiencias\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_audiencias_order_idx\` ON \`servicios_audiencias\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_audiencias_parent_idx\` ON \`servicios_audiencias\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_modalidades\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_modalidades_order_idx\` ON \`servicios_modalidades\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_modalidades_parent_idx\` ON \`servicios_modalidades\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_requisitos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`original\` integer DEFAULT false,
  	\`copias\` numeric DEFAULT 0,
  	\`condicion\` text,
  	\`nota\` text,
  	\`fundamento\` text,
  	\`servicio_id\` text(36),
  	FOREIGN KEY (\`servicio_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_requisitos_order_idx\` ON \`servicios_requisitos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_requisitos_parent_id_idx\` ON \`servicios_requisitos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`servicios_requisitos_servicio_idx\` ON \`servicios_requisitos\` (\`servicio_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_tarifas_recargos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`porcentaje\` numeric,
  	\`sobre\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios_tarifas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_tarifas_recargos_order_idx\` ON \`servicios_tarifas_recargos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_tarifas_recargos_parent_id_idx\` ON \`servicios_tarifas_recargos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_tarifas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`concepto\` text,
  	\`tipo\` text,
  	\`pesos\` numeric,
  	\`uma\` numeric,
  	\`uma_maxima\` numeric,
  	\`porcentaje\` numeric,
  	\`base\` text,
  	\`por\` text,
  	\`fundamento\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_tarifas_order_idx\` ON \`servicios_tarifas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_tarifas_parent_id_idx\` ON \`servicios_tarifas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_pasos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`actividad\` text,
  	\`quien\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_pasos_order_idx\` ON \`servicios_pasos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_pasos_parent_id_idx\` ON \`servicios_pasos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_oficinas_horarios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`dias\` text,
  	\`abre\` text,
  	\`cierra\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios_oficinas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_oficinas_horarios_order_idx\` ON \`servicios_oficinas_horarios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_oficinas_horarios_parent_id_idx\` ON \`servicios_oficinas_horarios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_oficinas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`domicilio\` text,
  	\`telefono\` text,
  	\`extension\` text,
  	\`correo\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_oficinas_order_idx\` ON \`servicios_oficinas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_oficinas_parent_id_idx\` ON \`servicios_oficinas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_fundamento\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`norma\` text,
  	\`articulo\` text,
  	\`enlace\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_fundamento_order_idx\` ON \`servicios_fundamento\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_fundamento_parent_id_idx\` ON \`servicios_fundamento\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios_cambios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`fecha\` text,
  	\`nota\` text,
  	\`campos\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_cambios_order_idx\` ON \`servicios_cambios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`servicios_cambios_parent_id_idx\` ON \`servicios_cambios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`servicios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`resumen\` text,
  	\`a_quien\` text,
  	\`casos\` text,
  	\`beneficio\` text,
  	\`resultado\` text,
  	\`vigencia_tipo\` text,
  	\`vigencia_cantidad\` numeric,
  	\`vigencia_unidad\` text,
  	\`vigencia_nota\` text,
  	\`enlace\` text,
  	\`plazo_cantidad\` numeric,
  	\`plazo_unidad\` text,
  	\`silencio\` text,
  	\`inspeccion_requiere\` integer DEFAULT false,
  	\`inspeccion_objetivo\` text,
  	\`negativa\` text,
  	\`observaciones\` text,
  	\`clase\` text DEFAULT 'tramite',
  	\`slug\` text,
  	\`homoclave\` text,
  	\`dependencia_id\` text(36),
  	\`unidad\` text,
  	\`estado\` text DEFAULT 'activo',
  	\`motivo_estado\` text,
  	\`hasta\` text,
  	\`responsable_id\` text(36),
  	\`revisar_el\` text,
  	\`nota_de_cambio\` text,
  	\`procedimiento\` text,
  	\`publicado\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsable_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_clase_idx\` ON \`servicios\` (\`clase\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`servicios_slug_idx\` ON \`servicios\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`servicios_homoclave_idx\` ON \`servicios\` (\`homoclave\`);`)
  await db.run(sql`CREATE INDEX \`servicios_dependencia_idx\` ON \`servicios\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`servicios_responsable_idx\` ON \`servicios\` (\`responsable_id\`);`)
  await db.run(sql`CREATE INDEX \`servicios_revisar_el_idx\` ON \`servicios\` (\`revisar_el\`);`)
  await db.run(sql`CREATE INDEX \`servicios_procedimiento_idx\` ON \`servicios\` (\`procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`servicios_updated_at_idx\` ON \`servicios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`servicios_created_at_idx\` ON \`servicios\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`servicios__status_idx\` ON \`servicios\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_nombre_idx\` ON \`servicios\` (\`_status\`,\`nombre\`);`)
  await db.run(sql`CREATE TABLE \`servicios_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`servicios_texts_order_parent\` ON \`servicios_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_temas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_temas_order_idx\` ON \`_servicios_v_version_temas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_temas_parent_idx\` ON \`_servicios_v_version_temas\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_eventos\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_eventos_order_idx\` ON \`_servicios_v_version_eventos\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_eventos_parent_idx\` ON \`_servicios_v_version_eventos\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_audiencias\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_audiencias_order_idx\` ON \`_servicios_v_version_audiencias\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_audiencias_parent_idx\` ON \`_servicios_v_version_audiencias\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_modalidades\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_modalidades_order_idx\` ON \`_servicios_v_version_modalidades\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_modalidades_parent_idx\` ON \`_servicios_v_version_modalidades\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_requisitos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`original\` integer DEFAULT false,
  	\`copias\` numeric DEFAULT 0,
  	\`condicion\` text,
  	\`nota\` text,
  	\`fundamento\` text,
  	\`servicio_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`servicio_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_requisitos_order_idx\` ON \`_servicios_v_version_requisitos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_requisitos_parent_id_idx\` ON \`_servicios_v_version_requisitos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_requisitos_servicio_idx\` ON \`_servicios_v_version_requisitos\` (\`servicio_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_tarifas_recargos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`porcentaje\` numeric,
  	\`sobre\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v_version_tarifas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_tarifas_recargos_order_idx\` ON \`_servicios_v_version_tarifas_recargos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_tarifas_recargos_parent_id_idx\` ON \`_servicios_v_version_tarifas_recargos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_tarifas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`concepto\` text,
  	\`tipo\` text,
  	\`pesos\` numeric,
  	\`uma\` numeric,
  	\`uma_maxima\` numeric,
  	\`porcentaje\` numeric,
  	\`base\` text,
  	\`por\` text,
  	\`fundamento\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_tarifas_order_idx\` ON \`_servicios_v_version_tarifas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_tarifas_parent_id_idx\` ON \`_servicios_v_version_tarifas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_pasos\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`actividad\` text,
  	\`quien\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_pasos_order_idx\` ON \`_servicios_v_version_pasos\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_pasos_parent_id_idx\` ON \`_servicios_v_version_pasos\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_oficinas_horarios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`dias\` text,
  	\`abre\` text,
  	\`cierra\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v_version_oficinas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_oficinas_horarios_order_idx\` ON \`_servicios_v_version_oficinas_horarios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_oficinas_horarios_parent_id_idx\` ON \`_servicios_v_version_oficinas_horarios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_oficinas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`domicilio\` text,
  	\`telefono\` text,
  	\`extension\` text,
  	\`correo\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_oficinas_order_idx\` ON \`_servicios_v_version_oficinas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_oficinas_parent_id_idx\` ON \`_servicios_v_version_oficinas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_fundamento\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`norma\` text,
  	\`articulo\` text,
  	\`enlace\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_fundamento_order_idx\` ON \`_servicios_v_version_fundamento\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_fundamento_parent_id_idx\` ON \`_servicios_v_version_fundamento\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_version_cambios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`fecha\` text,
  	\`nota\` text,
  	\`campos\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_cambios_order_idx\` ON \`_servicios_v_version_cambios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_cambios_parent_id_idx\` ON \`_servicios_v_version_cambios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_nombre\` text,
  	\`version_resumen\` text,
  	\`version_a_quien\` text,
  	\`version_casos\` text,
  	\`version_beneficio\` text,
  	\`version_resultado\` text,
  	\`version_vigencia_tipo\` text,
  	\`version_vigencia_cantidad\` numeric,
  	\`version_vigencia_unidad\` text,
  	\`version_vigencia_nota\` text,
  	\`version_enlace\` text,
  	\`version_plazo_cantidad\` numeric,
  	\`version_plazo_unidad\` text,
  	\`version_silencio\` text,
  	\`version_inspeccion_requiere\` integer DEFAULT false,
  	\`version_inspeccion_objetivo\` text,
  	\`version_negativa\` text,
  	\`version_observaciones\` text,
  	\`version_clase\` text DEFAULT 'tramite',
  	\`version_slug\` text,
  	\`version_homoclave\` text,
  	\`version_dependencia_id\` text(36),
  	\`version_unidad\` text,
  	\`version_estado\` text DEFAULT 'activo',
  	\`version_motivo_estado\` text,
  	\`version_hasta\` text,
  	\`version_responsable_id\` text(36),
  	\`version_revisar_el\` text,
  	\`version_nota_de_cambio\` text,
  	\`version_procedimiento\` text,
  	\`version_publicado\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_responsable_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_parent_idx\` ON \`_servicios_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_clase_idx\` ON \`_servicios_v\` (\`version_clase\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_slug_idx\` ON \`_servicios_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_homoclave_idx\` ON \`_servicios_v\` (\`version_homoclave\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_dependencia_idx\` ON \`_servicios_v\` (\`version_dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_responsable_idx\` ON \`_servicios_v\` (\`version_responsable_id\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_revisar_el_idx\` ON \`_servicios_v\` (\`version_revisar_el\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_procedimiento_idx\` ON \`_servicios_v\` (\`version_procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_updated_at_idx\` ON \`_servicios_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version_created_at_idx\` ON \`_servicios_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_version_version__status_idx\` ON \`_servicios_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_created_at_idx\` ON \`_servicios_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_updated_at_idx\` ON \`_servicios_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_servicios_v_latest_idx\` ON \`_servicios_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_nombre_idx\` ON \`_servicios_v\` (\`version__status\`,\`version_nombre\`);`)
  await db.run(sql`CREATE TABLE \`_servicios_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_servicios_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_servicios_v_texts_order_parent\` ON \`_servicios_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`indicadores\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text DEFAULT 'uma' NOT NULL,
  	\`valor\` numeric NOT NULL,
  	\`desde\` text NOT NULL,
  	\`fuente\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`indicadores_updated_at_idx\` ON \`indicadores\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`indicadores_created_at_idx\` ON \`indicadores\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`clave_desde_idx\` ON \`indicadores\` (\`clave\`,\`desde\`);`)
  await db.run(sql`CREATE TABLE \`sinonimos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`termino\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sinonimos_termino_idx\` ON \`sinonimos\` (\`termino\`);`)
  await db.run(sql`CREATE INDEX \`sinonimos_updated_at_idx\` ON \`sinonimos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sinonimos_created_at_idx\` ON \`sinonimos\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sinonimos_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sinonimos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`sinonimos_texts_order_parent\` ON \`sinonimos_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`busquedas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`veces\` numeric NOT NULL,
  	\`ultima\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`busquedas_texto_idx\` ON \`busquedas\` (\`texto\`);`)
  await db.run(sql`CREATE INDEX \`busquedas_veces_idx\` ON \`busquedas\` (\`veces\`);`)
  await db.run(sql`CREATE INDEX \`busquedas_ultima_idx\` ON \`busquedas\` (\`ultima\`);`)
  await db.run(sql`CREATE INDEX \`busquedas_updated_at_idx\` ON \`busquedas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`busquedas_created_at_idx\` ON \`busquedas\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cifras\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`calendario\` text NOT NULL,
  	\`cuentas\` text NOT NULL,
  	\`tiempos\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cifras_clave_idx\` ON \`cifras\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`cifras_updated_at_idx\` ON \`cifras\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cifras_created_at_idx\` ON \`cifras\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`portada_enlaces\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`nota\` text,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_enlaces_order_idx\` ON \`portada_enlaces\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`portada_enlaces_parent_id_idx\` ON \`portada_enlaces\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portada_temporada_enlaces\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_temporada_enlaces_order_idx\` ON \`portada_temporada_enlaces\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`portada_temporada_enlaces_parent_id_idx\` ON \`portada_temporada_enlaces\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portada\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pregunta\` text,
  	\`temporada_titulo\` text,
  	\`temporada_texto\` text,
  	\`temporada_hasta\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`CREATE TABLE \`portada_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_rels_parent_idx\` ON \`portada_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`portada_rels_publicaciones_id_idx\` ON \`portada_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE TABLE \`menus_principal\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`menus\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`menus_principal_order_idx\` ON \`menus_principal\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`menus_principal_parent_id_idx\` ON \`menus_principal\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`menus_pie\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`menus\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`menus_pie_order_idx\` ON \`menus_pie\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`menus_pie_parent_id_idx\` ON \`menus_pie\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`menus\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`CREATE TABLE \`municipio_emergencias\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`numero\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`municipio\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`municipio_emergencias_order_idx\` ON \`municipio_emergencias\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`municipio_emergencias_parent_id_idx\` ON \`municipio_emergencias\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`municipio\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`gobierno\` text,
  	\`ayuntamiento\` text,
  	\`sitio\` text,
  	\`direccion\` text,
  	\`horario\` text,
  	\`descripcion\` text,
  	\`marca\` text,
  	\`colores_agua\` text,
  	\`colores_turquesa\` text,
  	\`colores_papel\` text,
  	\`colores_tinta\` text,
  	\`pie\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`DROP INDEX \`expedientes_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`expedientes_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`oficios_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`oficios_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`observaciones_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`observaciones_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_rels_path_idx\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones_rels\` ADD \`dependencias_id\` text(36) REFERENCES dependencias(id);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_dependencias_id_idx\` ON \`publicaciones_rels\` (\`dependencias_id\`);`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_rels_path_idx\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v_rels\` ADD \`dependencias_id\` text(36) REFERENCES dependencias(id);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_dependencias_id_idx\` ON \`_publicaciones_v_rels\` (\`dependencias_id\`);`)
  await db.run(sql`DROP INDEX \`medios_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`medios_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_locked_documents_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_locked_documents_rels_path_idx\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`avisos_id\` text(36) REFERENCES avisos(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`paginas_id\` text(36) REFERENCES paginas(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`redirecciones_id\` text(36) REFERENCES redirecciones(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`indicadores_id\` text(36) REFERENCES indicadores(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_avisos_id_idx\` ON \`payload_locked_documents_rels\` (\`avisos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_paginas_id_idx\` ON \`payload_locked_documents_rels\` (\`paginas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirecciones_id_idx\` ON \`payload_locked_documents_rels\` (\`redirecciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_servicios_id_idx\` ON \`payload_locked_documents_rels\` (\`servicios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicadores_id_idx\` ON \`payload_locked_documents_rels\` (\`indicadores_id\`);`)
  await db.run(sql`DROP INDEX \`payload_preferences_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_preferences_rels_path_idx\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`video_enlace\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`video_subtitulos\` integer;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`video_transcripcion\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`prensa_area\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`prensa_telefono\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`prensa_correo\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`boletin\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`destacar_desde\` text;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`destacar_hasta\` text;`)
  await db.run(sql`CREATE INDEX \`publicaciones_destacar_hasta_idx\` ON \`publicaciones\` (\`destacar_hasta\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_video_enlace\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_video_subtitulos\` integer;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_video_transcripcion\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_prensa_area\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_prensa_telefono\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_prensa_correo\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_boletin\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_destacar_desde\` text;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_destacar_hasta\` text;`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_destacar_hasta_idx\` ON \`_publicaciones_v\` (\`version_destacar_hasta\`);`)
  await db.run(sql`CREATE INDEX \`turno_seq_idx\` ON \`expedientes\` (\`turno\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`estado_turno_seq_idx\` ON \`expedientes\` (\`estado\`,\`turno\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`fechaElaboracion_createdAt_idx\` ON \`oficios\` (\`fecha_elaboracion\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`abierta_createdAt_idx\` ON \`ordenes\` (\`abierta\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`elaborado_createdAt_idx\` ON \`dictamenes\` (\`elaborado\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publicaciones_fases\`;`)
  await db.run(sql`DROP TABLE \`publicaciones_temas\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_version_fases\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_version_temas\`;`)
  await db.run(sql`DROP TABLE \`avisos\`;`)
  await db.run(sql`DROP TABLE \`_avisos_v\`;`)
  await db.run(sql`DROP TABLE \`paginas\`;`)
  await db.run(sql`DROP TABLE \`_paginas_v\`;`)
  await db.run(sql`DROP TABLE \`redirecciones\`;`)
  await db.run(sql`DROP TABLE \`servicios_temas\`;`)
  await db.run(sql`DROP TABLE \`servicios_eventos\`;`)
  await db.run(sql`DROP TABLE \`servicios_audiencias\`;`)
  await db.run(sql`DROP TABLE \`servicios_modalidades\`;`)
  await db.run(sql`DROP TABLE \`servicios_requisitos\`;`)
  await db.run(sql`DROP TABLE \`servicios_tarifas_recargos\`;`)
  await db.run(sql`DROP TABLE \`servicios_tarifas\`;`)
  await db.run(sql`DROP TABLE \`servicios_pasos\`;`)
  await db.run(sql`DROP TABLE \`servicios_oficinas_horarios\`;`)
  await db.run(sql`DROP TABLE \`servicios_oficinas\`;`)
  await db.run(sql`DROP TABLE \`servicios_fundamento\`;`)
  await db.run(sql`DROP TABLE \`servicios_cambios\`;`)
  await db.run(sql`DROP TABLE \`servicios\`;`)
  await db.run(sql`DROP TABLE \`servicios_texts\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_temas\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_eventos\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_audiencias\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_modalidades\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_requisitos\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_tarifas_recargos\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_tarifas\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_pasos\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_oficinas_horarios\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_oficinas\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_fundamento\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_version_cambios\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v\`;`)
  await db.run(sql`DROP TABLE \`_servicios_v_texts\`;`)
  await db.run(sql`DROP TABLE \`indicadores\`;`)
  await db.run(sql`DROP TABLE \`sinonimos\`;`)
  await db.run(sql`DROP TABLE \`sinonimos_texts\`;`)
  await db.run(sql`DROP TABLE \`busquedas\`;`)
  await db.run(sql`DROP TABLE \`cifras\`;`)
  await db.run(sql`DROP TABLE \`portada_enlaces\`;`)
  await db.run(sql`DROP TABLE \`portada_temporada_enlaces\`;`)
  await db.run(sql`DROP TABLE \`portada\`;`)
  await db.run(sql`DROP TABLE \`portada_rels\`;`)
  await db.run(sql`DROP TABLE \`menus_principal\`;`)
  await db.run(sql`DROP TABLE \`menus_pie\`;`)
  await db.run(sql`DROP TABLE \`menus\`;`)
  await db.run(sql`DROP TABLE \`municipio_emergencias\`;`)
  await db.run(sql`DROP TABLE \`municipio\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_publicaciones_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new_publicaciones_rels\`("id", "order", "parent_id", "path", "medios_id") SELECT "id", "order", "parent_id", "path", "medios_id" FROM \`publicaciones_rels\`;`)
  await db.run(sql`DROP TABLE \`publicaciones_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_publicaciones_rels\` RENAME TO \`publicaciones_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_order_idx\` ON \`publicaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_parent_idx\` ON \`publicaciones_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_path_idx\` ON \`publicaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_medios_id_idx\` ON \`publicaciones_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__publicaciones_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new__publicaciones_v_rels\`("id", "order", "parent_id", "path", "medios_id") SELECT "id", "order", "parent_id", "path", "medios_id" FROM \`_publicaciones_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__publicaciones_v_rels\` RENAME TO \`_publicaciones_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_order_idx\` ON \`_publicaciones_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_parent_idx\` ON \`_publicaciones_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_path_idx\` ON \`_publicaciones_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_medios_id_idx\` ON \`_publicaciones_v_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	\`medios_id\` text(36),
  	\`usuarios_id\` text(36),
  	\`dependencias_id\` text(36),
  	\`ausencias_id\` text(36),
  	\`dias_inhabiles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ausencias_id\`) REFERENCES \`ausencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dias_inhabiles_id\`) REFERENCES \`dias_inhabiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id") SELECT "id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publicaciones_id_idx\` ON \`payload_locked_documents_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_medios_id_idx\` ON \`payload_locked_documents_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usuarios_id_idx\` ON \`payload_locked_documents_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dependencias_id_idx\` ON \`payload_locked_documents_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ausencias_id_idx\` ON \`payload_locked_documents_rels\` (\`ausencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dias_inhabiles_id_idx\` ON \`payload_locked_documents_rels\` (\`dias_inhabiles_id\`);`)
  await db.run(sql`DROP INDEX \`turno_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_turno_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`fechaElaboracion_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`abierta_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`elaborado_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_destacar_hasta_idx\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`video_enlace\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`video_subtitulos\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`video_transcripcion\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`prensa_area\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`prensa_telefono\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`prensa_correo\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`boletin\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`destacar_desde\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`destacar_hasta\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_version_version_destacar_hasta_idx\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_video_enlace\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_video_subtitulos\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_video_transcripcion\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_prensa_area\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_prensa_telefono\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_prensa_correo\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_boletin\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_destacar_desde\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_destacar_hasta\`;`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_order_idx\` ON \`expedientes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_path_idx\` ON \`expedientes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_order_idx\` ON \`oficios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_path_idx\` ON \`oficios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_order_idx\` ON \`dictamenes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_path_idx\` ON \`dictamenes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_order_idx\` ON \`observaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_path_idx\` ON \`observaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_order_idx\` ON \`medios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_path_idx\` ON \`medios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
}
