import { Datos as Datos_52294397ae824ed4428a4d991606c093 } from '../../../components/Datos.tsx'
import { EnNombreDe as EnNombreDe_52294397ae824ed4428a4d991606c093 } from '../../../components/Datos.tsx'
import { Especificaciones as Especificaciones_52294397ae824ed4428a4d991606c093 } from '../../../components/Datos.tsx'
import { Normas as Normas_52294397ae824ed4428a4d991606c093 } from '../../../components/Datos.tsx'
import { Firmas as Firmas_52294397ae824ed4428a4d991606c093 } from '../../../components/Datos.tsx'
import { CeldaTamano as CeldaTamano_42a00974b3998f077b6308903bbfc71e } from '../../../components/Celdas.tsx'
import { Solicitud as Solicitud_23b5dd7507b0e29d019f6ca5a15a4723 } from '../../../components/Solicitud.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CeldaDia as CeldaDia_42a00974b3998f077b6308903bbfc71e } from '../../../components/Celdas.tsx'
import { CampoDia as CampoDia_734017128f88f4591f58645f5c90050d } from '../../../components/Dia.tsx'
import { DeLaPagina as DeLaPagina_403fdf8439b087198dba09327b5d9bf5 } from '../../../components/DeLaPagina.tsx'
import { SinBoton as SinBoton_0c955fdcf9d398d44158d292193c9122 } from '../../../components/SinBoton.tsx'
import { Solicitudes as Solicitudes_649d1b2b21740becae44d75d8b66d84d } from '../../../components/Solicitudes.tsx'
import { Dias as Dias_7c7d76e56fdb23f59218ad70d2a5faae } from '../../../components/Dias.tsx'
import { SeUsaEn as SeUsaEn_cd998a0932dda4143962b1309356c0ac } from '../../../components/SeUsaEn.tsx'
import { ContrasenaActual as ContrasenaActual_8a20ca48bc9f33155f4407571e910293 } from '../../../components/ContrasenaActual.tsx'
import { Reenviar as Reenviar_12a12f2534568c9f1fed1c1114a0b751 } from '../../../components/Reenviar.tsx'
import { Reintentar as Reintentar_af32b367280373489dca951d375be037 } from '../../../components/Reintentar.tsx'
import { Tonos as Tonos_248d61ec7c9cd8f37639602209b61257 } from '../../../components/Tonos.tsx'
import { Icon as Icon_4a4d1253525a08f60d86787b894deade } from '../../../components/Marca.tsx'
import { Logo as Logo_4a4d1253525a08f60d86787b894deade } from '../../../components/Marca.tsx'
import { CampoEnlaces as CampoEnlaces_e0282c6b423f9cefc9a81be939ec67d8 } from '../../../components/Enlaces.tsx'
import { Inicio as Inicio_30cbe49c78eb472d522eaed0362215b2 } from '../../../components/Inicio.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "./components/Datos.tsx#Datos": Datos_52294397ae824ed4428a4d991606c093,
  "./components/Datos.tsx#EnNombreDe": EnNombreDe_52294397ae824ed4428a4d991606c093,
  "./components/Datos.tsx#Especificaciones": Especificaciones_52294397ae824ed4428a4d991606c093,
  "./components/Datos.tsx#Normas": Normas_52294397ae824ed4428a4d991606c093,
  "./components/Datos.tsx#Firmas": Firmas_52294397ae824ed4428a4d991606c093,
  "./components/Celdas.tsx#CeldaTamano": CeldaTamano_42a00974b3998f077b6308903bbfc71e,
  "./components/Solicitud.tsx#Solicitud": Solicitud_23b5dd7507b0e29d019f6ca5a15a4723,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "./components/Celdas.tsx#CeldaDia": CeldaDia_42a00974b3998f077b6308903bbfc71e,
  "./components/Dia.tsx#CampoDia": CampoDia_734017128f88f4591f58645f5c90050d,
  "./components/DeLaPagina.tsx#DeLaPagina": DeLaPagina_403fdf8439b087198dba09327b5d9bf5,
  "./components/SinBoton.tsx#SinBoton": SinBoton_0c955fdcf9d398d44158d292193c9122,
  "./components/Solicitudes.tsx#Solicitudes": Solicitudes_649d1b2b21740becae44d75d8b66d84d,
  "./components/Dias.tsx#Dias": Dias_7c7d76e56fdb23f59218ad70d2a5faae,
  "./components/SeUsaEn.tsx#SeUsaEn": SeUsaEn_cd998a0932dda4143962b1309356c0ac,
  "./components/ContrasenaActual.tsx#ContrasenaActual": ContrasenaActual_8a20ca48bc9f33155f4407571e910293,
  "./components/Reenviar.tsx#Reenviar": Reenviar_12a12f2534568c9f1fed1c1114a0b751,
  "./components/Reintentar.tsx#Reintentar": Reintentar_af32b367280373489dca951d375be037,
  "./components/Tonos.tsx#Tonos": Tonos_248d61ec7c9cd8f37639602209b61257,
  "./components/Marca.tsx#Icon": Icon_4a4d1253525a08f60d86787b894deade,
  "./components/Marca.tsx#Logo": Logo_4a4d1253525a08f60d86787b894deade,
  "./components/Enlaces.tsx#CampoEnlaces": CampoEnlaces_e0282c6b423f9cefc9a81be939ec67d8,
  "./components/Inicio.tsx#Inicio": Inicio_30cbe49c78eb472d522eaed0362215b2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
