package lexicon

import "deroule/model"

// Spanish returns the words of Spanish.
func Spanish() Language {
	return Language{
		Code: "es",

		Months: [12]Words{
			"enero, ene", "febrero, feb", "marzo, mar", "abril, abr",
			"mayo", "junio, jun", "julio, jul", "agosto, ago",
			"septiembre, setiembre, sept, sep, set", "octubre, oct", "noviembre, nov", "diciembre, dic",
		},
		Weekdays: [7]Words{
			"domingo, dom", "lunes, lun", "martes, mar", "miércoles, mié, miér, mierc",
			"jueves, jue", "viernes, vie", "sábado, sáb",
		},
		WeakWords:   "ago, set",
		DaySuffixes: "o, ro, er",
		FirstDay:    "primero",
		DayArticles: "el, los, del, de los, día, el día, los días, desde el",
		MonthLinks:  "de, del, de el, de año",
		DaysTo:      "al, a, hasta el",
		WeekOf:      "semana del, semana de",
		NoDay: "actualizado, actualizado el, versión del, semana del, semana de, antes del, hasta el, después del, a partir del, entre el, a más tardar el, desde el, " +
			"fecha límite",
		Numbered: "sala, sesión, taller, módulo, día, fase, semana, parte, paso, grupo, número, capítulo, aula, encuentro, página",
		And:      "y, e",
		Or:       "o, u, o bien",

		HourUnits:    "h, hs, hrs",
		LongHours:    "hora, horas",
		HourMarks:    "a las",
		AM:           "de la mañana, am",
		PM:           "de la tarde, de la noche, pm",
		Noon:         "mediodía",
		Midnight:     "medianoche",
		HoursFrom:    "de, de las, desde las, desde",
		HoursTo:      "a, a las, hasta las, hasta",
		HoursBetween: "entre, entre las",
		HoursAt:      "a las, a, hacia las",
		Since:        "a partir de las, a partir de, desde las, después de las",
		Until:        "hasta las, hasta, antes de las",
		Onwards:      "en adelante",
		ClockRange:   "de las, desde las, a las, hasta las",
		Periods: map[Period]Words{
			Morning:   "mañana, por la mañana, en la mañana",
			Afternoon: "tarde, por la tarde, en la tarde",
			Evening:   "noche, por la noche",
			WholeDay:  "todo el día, día completo, día entero, jornada completa, jornada",
		},
		DurationLeads: "duración, duración de, durante, veces, cada, unas, máximo, mínimo",

		Besides: "inscripción, inscripciones, reserva, reservas, respuesta, confirmación, recordatorio, montaje, desmontaje, " +
			"salida del autobús, secretaría, teléfono, " +
			"última entrada, último acceso, fecha límite, taquilla, vestuarios, ensayo general, última admisión",
		DayBefore: "el día anterior, el día antes, la víspera, de la víspera, del día anterior",
		MovedTo: "aplazado al, aplazada al, pospuesto al, pospuesta al, trasladado al, trasladada al, cambiado al, cambiada al, adelantado al, " +
			"adelantada al, pasa al, se traslada al, reprogramado para el, reprogramada para el, nueva fecha",
		InsteadOf: "en lugar del, en vez del, en lugar de, en vez de, inicialmente, inicialmente el, previsto inicialmente el, aplazado del, " +
			"sustituye al, reemplaza al, y no el",
		ZoneLeads:  "hora de, horas de, hora local de, hora del, zona horaria, zona horaria de",
		Attendance: "presencial, en persona, de forma presencial",

		Numbers: []Words{
			"un, una, uno", "dos", "tres", "cuatro", "cinco", "seis",
			"siete", "ocho", "nueve", "diez", "once", "doce",
		},
		Ordinals: []Words{
			"primer, primero, primera", "segundo, segunda", "tercer, tercero, tercera", "cuarto, cuarta", "quinto, quinta", "sexto, sexta",
			"séptimo, séptima", "octavo, octava", "noveno, novena", "décimo, décima",
		},
		OrdinalEnd: "o, a, er",
		Half:       "medio, media",
		AndHalf:    "y medio, y media",
		Units: map[Unit]Words{
			Minute:   "min, minuto, minutos",
			Hour:     "h, hora, horas, hs",
			Day:      "día, días, jornada, jornadas",
			Week:     "semana, semanas",
			Month:    "mes, meses",
			Quarter:  "trimestre, trimestres",
			Semester: "semestre, semestres",
			YearUnit: "año, años",
			Phase:    "fase, fases",
			Session:  "sesión, sesiones",
		},
		About:       "aproximadamente, aprox, unos, unas, cerca de",
		AtLeast:     "al menos, por lo menos, mínimo, como mínimo",
		AtMost:      "como máximo, máximo, hasta, no más de",
		Times:       "vez, veces",
		Per:         "por, al, a la, cada",
		Every:       "cada, todos los, todas las",
		EachDay:     "los, cada, todos los",
		EverySecond: "cada dos",
		Periodic: map[Unit]Words{
			Day:      "diario, diaria, diariamente",
			Week:     "semanal, semanalmente",
			Month:    "mensual, mensualmente",
			Quarter:  "trimestral",
			Semester: "semestral",
			YearUnit: "anual, anualmente",
		},
		OnDemand: "a demanda, bajo demanda, según necesidad, a petición, según la demanda",

		Nothing: "por definir, por confirmar, por determinar, a definir, a confirmar, pendiente, ninguno, ninguna, nada, sin definir, " +
			"no aplica, próximamente, por anunciar, desconocido",
		Cancelled: "cancelado, cancelada, cancelados, canceladas, anulado, anulada, suspendido, suspendida",
		Postponed: "aplazado, aplazada, pospuesto, pospuesta, postergado, postergada",
		NoSession: "no hay clase, no hay clases, sin clase, sin clases, no hay sesión, sin sesión, no hay taller, festivo, feriado, día festivo, puente, Semana Santa, vacaciones, vacaciones de Navidad, vacaciones de verano, receso, cerrado",
		Tentative: "por confirmar, a confirmar, provisional, fecha por confirmar, fecha por definir, fecha provisional, sin confirmar, " +
			"tentativo, tentativa",
		Becomes:  "es, está, están, ha sido, han sido, queda, será",
		Optional: "opcional, opcionales, facultativo, facultativa, optativo, optativa",

		Columns: map[Role]Words{
			RoleDate:       "fecha, día, cuándo",
			RoleHours:      "hora, horario, horarios, franja, franja horaria",
			RoleStart:      "inicio, hora de inicio, inicia, comienzo, desde, fecha de inicio, empieza",
			RoleEnd:        "fin, final, término, hora de fin, finaliza, hasta, fecha de fin, termina",
			RoleDuration:   "duración, tiempo",
			RolePlace:      "lugar, sala, aula, ubicación, sede, dónde, dirección, sitio",
			RoleTheme:      "tema, temática, asunto",
			RoleObjectives: "objetivo, meta, propósito, finalidad",
			RoleTitle:      "sesión, título, actividad, evento, qué, nombre, módulo, taller, clase, encuentro, tarea, curso, reunión, asignatura, materia, disciplina",
			RoleAudience:   "público, participante, audiencia, dirigido a, dirigida a, quién asiste, convocados, destinatario, grupo, asistente, para quién",
			RoleFacilitators: "instructor, instructora, tutor, tutora, facilitador, facilitadora, facilitación, moderador, moderadora, dinamizador, dinamizadora, animador, animadora, " +
				"coordina, facilita, modera, dinamiza, conduce, dirige, a cargo de, facilitado por, moderado por, coordinado por",
			RoleSpeakers: "ponente, orador, oradora, docente, profesor, profesora, conferencista, expositor, " +
				"expositora, tallerista, imparte, impartido por, interviene, invitado, invitada",
			RolePeople:      "quién, responsable, encargado, encargada, contacto, agente, persona, equipo, organizador, organizadora, club, asociación, entidad, artista, monitor, monitora",
			RoleHost:        "anfitrión, anfitriona, organismo anfitrión",
			RoleAgenda:      "programa, agenda, orden del día, desarrollo, cronograma",
			RoleDescription: "descripción, contenido, detalle, resumen",
			RoleFrequency:   "frecuencia, periodicidad",
			RolePrepare:     "preparación, requisito, cómo prepararse, para preparar",
			RoleFollowUp:    "seguimiento, próximo paso, para profundizar, para saber más",
			RoleStatus:      "estado, estatus",
			RoleKind:        "tipo, naturaleza, categoría, modalidad",
			RoleTrack:       "itinerario, eje, línea",
			RoleNotes:       "nota, observación, comentario, información, aviso",
		},
		Questions: map[Role]Words{
			RoleDate:         "cuándo, cuándo es",
			RoleHours:        "a qué hora",
			RolePlace:        "dónde, dónde es, lugar",
			RoleTheme:        "cuál es el tema, tema",
			RoleObjectives:   "cuáles son los objetivos, cuál es el objetivo, qué objetivos, objetivos, objetivo",
			RoleAudience:     "para quién, quién participa, a quién va dirigido, público, participantes",
			RoleFacilitators: "quién va a facilitar, quién facilita, quién modera, quién anima, quién coordina, facilitación, facilitadores",
			RoleSpeakers:     "quién va a intervenir, quién interviene, quiénes intervienen, quién habla, ponentes",
			RoleHost:         "quién acoge, anfitrión",
			RoleAgenda:       "cuál es el programa, qué programa, cómo se desarrolla, programa, agenda, orden del día, desarrollo",
			RoleDescription:  "descripción, de qué se trata",
			RoleDuration:     "duración, cuánto dura",
			RoleFrequency:    "frecuencia, con qué frecuencia",
			RolePrepare:      "preparación, cómo prepararse",
			RoleFollowUp:     "seguimiento, para saber más",
		},
		Outcomes: "capaz de, capaces de, podrás, podrán, podréis, podrá, sabrás, sabrán, sabréis, sabrá, aprenderás a, aprenderán a, aprenderás, aprenderán",
		Ordinary: "siguiente, es el siguiente, será el siguiente, previsto, prevista, exacto, exacta, principal, propuesto, propuesta, encuentro, proyecto, formación, curso, " +
			"seminario, evento, actividad, inicio, fin, general, local, estimada, completo, completa, reunión, trabajo",
		Topics:     "tema, asunto",
		Counts:     "número de, cantidad de, precio, costo",
		Unplanned:  "fecha de nacimiento, nacimiento, % completado, progreso, % avance",
		Timetables: "horario de clases, calendario de clases, calendario de cursos, horario escolar",
		Records: "apellido, apellidos, sexo, edad, nacimiento, fecha de nacimiento, dirección, código postal, ciudad, país, teléfono, tel, móvil, celular, correo, correo electrónico, e-mail, email, " +
			"alta, fecha de alta, socio desde, cuota, profesión, dni, iban, precio, importe, monto, costo, coste, gasto, ingreso, debe, haber, saldo, total, iva, factura, pago, pagado, " +
			"cantidad, existencias, stock, referencia, ref, artículo, marca, modelo, número de serie, proveedor, compra, fecha de compra, entrega, garantía, caducidad, valor, " +
			"unidad, última revisión, próxima revisión, vencimiento, creado, modificado, versión, prioridad, asignado a",
		Articles:     "el, la, los, las, un, una, nuestro, nuestra",
		Prepositions: "de, del, para, en, con, a, por, de la, de los, de las",

		Groups: "mentor, mentora, mentores, participante, equipo, todos, todas, coach, asistente, estudiante, alumno, alumna, " +
			"invitado, invitada, socio, miembro, diseñador, diseñadora, desarrollador, desarrolladora, experto, experta, jurado, " +
			"docente, profesor, profesora, profesores, becario, voluntario, facilitador, ponente, emprendedor, grupo",
		Qualifiers: "solo, sola, solos, solas, solamente, únicamente, por la mañana, por la tarde, por la noche, todo el día, en paralelo, " +
			"juntos, en línea, opcional, por separado",
		With:         "con, más",
		For:          "para, para los, para las, para el, para la, para todos",
		SessionNouns: "sesión, sesiones, taller, talleres, encuentro, encuentros, reunión, reuniones, jornada, jornadas, seminario",
		Minutes:      "acta, acta de la reunión, asistentes, presentes",
		Parts:        "módulo, unidad, bloque, parte, capítulo, fase",
		SeriesNouns:  "sesión, semana, módulo, taller, encuentro, reunión, clase, lección, unidad, bloque",
		DayNouns:     "día, jornada",
		Kinds: map[model.Kind]Words{
			model.Opening:  "bienvenida, acogida, recepción, apertura, registro, acreditación, inauguración, llegada",
			model.Break:    "pausa, descanso, receso, pausa café, café, pausa para café",
			model.Meal:     "almuerzo, comida, cena, desayuno, merienda, refrigerio",
			model.Social:   "cóctel, fiesta, aperitivo, convivencia, brindis, vino de honor",
			model.End:      "fin, cierre, clausura, despedida, conclusión, salida",
			model.Workshop: "taller, talleres, trabajo en grupo, trabajo en grupos, grupos de trabajo, práctica, prácticas",
			model.Plenary:  "plenaria, sesión plenaria, puesta en común, asamblea, restitución",
			model.Talk:     "conferencia, charla, presentación, ponencia, mesa redonda, exposición, testimonio, intervención, panel",
		},

		PlaceAt: "en el, en la, en los, en las",
		PlaceNouns: "sala, salón, ayuntamiento, biblioteca, escuela, colegio, instituto, universidad, centro, casa, " +
			"museo, teatro, auditorio, polideportivo, plaza, calle, parque, edificio, aula",
		PlaceWords: "en línea, a distancia, en sala",
		NotPlaces:  "total, general, paralelo, curso, principio",
		Invites: "te invita, te invitan, te invitamos, os invitamos, les invitamos, le invitamos, os invita, los invitamos, invitamos, " +
			"te esperamos, os esperamos, les esperamos, los esperamos, están invitados, estás invitado, organiza, organizan, " +
			"organizamos, cita",
		Histories: "registro de cambios, historial de cambios, historial de versiones, notas de la versión",
		Asides: "recurso, referencia, bibliografía, enlace, enlaces útiles, lectura, lecturas recomendadas, más información, " +
			"instalación, contacto, inscripción, cómo inscribirse, precio, socio, patrocinador, agradecimiento, crédito, licencia, " +
			"código de conducta, autor, autores, acerca de, preguntas frecuentes, cómo llegar, alojamiento, evaluación, nota",
		TakesPlace: "tienen lugar, tiene lugar, tendrán lugar, se realizan, se celebran, se desarrollan, son, nos reunimos, nos vemos, nos encontramos",
		Unless:     "salvo, excepto",
		Always: "siempre, cada vez, por defecto, salvo indicación contraria, salvo que se diga otra cosa, salvo que se indique, salvo que se diga lo contrario, " +
			"salvo que se indique lo contrario, salvo aviso, si no se indica lo contrario, si no se indica otra cosa",
		AllSessions: "todas las, todos los, las, los, cada, nuestras, salvo indicación contraria",

		Common: "el, la, los, las, de, y, que, en, es, para, con, por, un, una, del, se, al, su, como, más, son, este, esta, cada, " +
			"sobre, qué, cómo, nos",
	}
}
