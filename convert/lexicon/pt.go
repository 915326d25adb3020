package lexicon

import "deroule/model"

// Portuguese returns the words of Portuguese, as Portugal and Brazil write it.
// Words that are common ones of another language are left out where the grammar
// does without them: "dos" (Spanish two), "das" (a German article), "com" (French
// communication), "no" and "na" but before places, "aula" (a room in Spanish).
func Portuguese() Language {
	return Language{
		Code: "pt",

		Months: [12]Words{
			"janeiro, jan", "fevereiro, fev", "março, mar", "abril, abr",
			"maio, mai", "junho, jun", "julho, jul", "agosto, ago",
			"setembro, set", "outubro, out", "novembro, nov", "dezembro, dez",
		},
		Weekdays: [7]Words{
			"domingo, dom, domingos",
			"segunda-feira, seg, segunda, 2ª feira, segundas-feiras", "terça-feira, ter, terça, 3ª feira, terças-feiras",
			"quarta-feira, qua, quarta, 4ª feira, quartas-feiras", "quinta-feira, qui, quinta, 5ª feira, quintas-feiras",
			"sexta-feira, sex, sexta, 6ª feira, sextas-feiras", "sábado, sáb, sábados",
		},
		WeakWords:   "ago, set, out",
		DaySuffixes: "o",
		FirstDay:    "primeiro",
		DayArticles: "dia, dias, o dia, os dias, no dia, nos dias, do dia, dos dias, ao dia, em, de, desde o dia, na",
		MonthLinks:  "de, do, de ano, do ano de",
		DaysTo:      "a, ao, até, até ao, até o, à",
		WeekOf:      "semana de, semana do dia",
		NoDay: "semana de, semana do dia, antes de, antes do dia, até, até ao dia, até dia, até o dia, depois de, depois do dia, após, após o dia, " +
			"a partir de, a partir do dia, entre os dias, entre o dia, desde, prazo, data limite, data-limite, o mais tardar em",
		Teams: "a equipa, equipa, a equipe, toda a equipa, toda a equipe, as equipas, as equipes, os formadores, os facilitadores, os monitores",
		Numbered: "sala, sessão, oficina, módulo, dia, fase, semana, parte, passo, etapa, grupo, número, capítulo, aula, encontro, página, " +
			"turma, bloco, nível, piso, andar, reunião",
		And: "e",
		Or:  "ou, ou então",

		HourUnits:    "h, hs, hrs",
		LongHours:    "hora, horas",
		AM:           "da manhã, am",
		PM:           "da tarde, da noite, pm",
		Noon:         "meio-dia",
		Midnight:     "meia-noite",
		HoursFrom:    "das, da, de, desde as, desde, do",
		HoursTo:      "às, à, ao, a, até às, até as, até à, até ao, até",
		HoursBetween: "entre, entre as",
		HoursAt:      "às, à, pelas, por volta das, cerca das",
		Since:        "a partir das, a partir da, a partir de, desde as, depois das, após as",
		Until:        "até às, até as, até à, até ao, até, antes das, antes do",
		Onwards:      "em diante, e depois",
		ClockRange:   "das, às, até às, até as, desde as, a partir das",
		Periods: map[Period]Words{
			Morning:   "manhã, de manhã, pela manhã, da parte da manhã, na parte da manhã, período da manhã, durante a manhã",
			Afternoon: "tarde, à tarde, de tarde, pela tarde, da parte da tarde, na parte da tarde, período da tarde, durante a tarde",
			Evening:   "noite, à noite, de noite, pela noite, período da noite, serão, ao serão, fim do dia, final do dia, ao fim do dia",
			WholeDay:  "todo o dia, dia inteiro, o dia inteiro, dia todo, o dia todo, dia completo, jornada inteira, jornada",
		},
		DurationLeads: "duração, duração de, com a duração de, com duração de, durante, durante as, vezes, cada, cerca de, máximo, mínimo, " +
			"no máximo, no mínimo, dura, duram, carga horária, carga horária de",

		Besides: "inscrição, reserva, reservas, resposta, confirmação, lembrete, montagem, desmontagem, partida do autocarro, secretaria, " +
			"secretariado, telefone, " +
			"última entrada, última admissão, data limite, bilheteira, balneários, ensaio geral",
		DayBefore: "na véspera, da véspera, no dia anterior, do dia anterior, o dia antes",
		MovedTo: "adiado para, adiada para, adiado para o dia, transferido para, transferida para, remarcado para, remarcada para, " +
			"antecipado para, antecipada para, passa para, mudado para, mudada para, reagendado para, reagendada para, nova data",
		InsteadOf: "em vez de, em vez do, em lugar de, em lugar do, inicialmente, inicialmente prevista para, inicialmente previsto para, " +
			"adiado de, adiada de, transferido de, substitui, e não",
		ZoneLeads:  "hora de, horas de, hora local de, hora do, hora da, fuso horário, fuso horário de",
		Attendance: "presencial, presencialmente, em pessoa",

		Numbers: []Words{
			"um, uma", "dois, duas", "três", "quatro", "cinco", "seis",
			"sete", "oito", "nove", "dez", "onze", "doze",
		},
		Ordinals: []Words{
			"primeiro, primeira", "segundo, segunda", "terceiro, terceira", "quarto, quarta", "quinto, quinta", "sexto, sexta",
			"sétimo, sétima", "oitavo, oitava", "nono, nona", "décimo, décima",
		},
		OrdinalEnd: "o, a",
		Half:       "meio, meia",
		AndHalf:    "e meio, e meia",
		Units: map[Unit]Words{
			Minute:   "min, minuto, minutos",
			Hour:     "h, hora, horas, hs",
			Day:      "dia, dias, jornada, jornadas",
			Week:     "semana, semanas",
			Month:    "mês, meses",
			Quarter:  "trimestre, trimestres",
			Semester: "semestre, semestres",
			YearUnit: "ano, anos",
			Phase:    "fase, fases, etapa, etapas",
			Session:  "sessão, sessões",
		},
		About:       "cerca de, aproximadamente, aprox, por volta de",
		AtLeast:     "pelo menos, ao menos, mínimo, no mínimo, mínimo de, no mínimo de",
		AtMost:      "no máximo, máximo, máximo de, até, não mais de, não mais do que",
		Times:       "vez, vezes",
		Per:         "por, ao, à, cada, a cada, em cada, por cada",
		Every:       "cada, a cada, em cada, todos os, todas as",
		EachDay:     "às, aos, à, ao, cada, todos os, todas as",
		EverySecond: "a cada dois, a cada duas, cada dois, cada duas",
		Periodic: map[Unit]Words{
			Day:      "diário, diária, diários, diárias, diariamente",
			Week:     "semanal, semanais, semanalmente",
			Month:    "mensal, mensais, mensalmente",
			Quarter:  "trimestral, trimestrais, trimestralmente",
			Semester: "semestral, semestrais, semestralmente",
			YearUnit: "anual, anuais, anualmente",
		},
		OnDemand: "a pedido, sob pedido, mediante pedido, sob demanda, por solicitação, mediante solicitação, sob consulta, " +
			"conforme a necessidade, conforme as necessidades, consoante as necessidades, conforme necessário, " +
			"sempre que necessário, quando necessário, por marcação, mediante marcação",

		Nothing: "a definir, por definir, a confirmar, por confirmar, a determinar, por determinar, a designar, por designar, a anunciar, por anunciar, " +
			"a combinar, a indicar, por indicar, a divulgar, a preencher, a agendar, por agendar, a marcar, por marcar, em aberto, pendente, nenhum, nenhuma, nada, " +
			"não definido, não definida, ainda não definido, ainda não definida, sem definição, não se aplica, não aplicável, " +
			"em breve, brevemente, desconhecido, desconhecida",
		Cancelled: "cancelado, cancelada, cancelados, canceladas, anulado, anulada, anulados, anuladas, suspenso, suspensa, não se realiza",
		Postponed: "adiado, adiada, adiados, adiadas, remarcado, remarcada, reagendado, reagendada, transferido, transferida",
		Tentative: "a confirmar, por confirmar, provisório, provisória, data a confirmar, data por confirmar, data a definir, data por definir, " +
			"data provisória, data a marcar, sem confirmação, não confirmado, não confirmada, sujeito a confirmação, sujeita a confirmação",
		Becomes:  "é, está, estão, foi, foram, fica, ficam, será, serão",
		Optional: "opcional, opcionais, facultativo, facultativa, facultativos, facultativas",

		Columns: map[Role]Words{
			RoleDate:       "data, dia, quando, dia e data, data e dia, calendário",
			RoleHours:      "hora, horário, faixa horária, período, a que horas, hora local",
			RoleStart:      "início, hora de início, hora do início, hora início, data de início, começo, começa",
			RoleEnd:        "fim, término, hora de fim, hora do fim, hora fim, hora de término, data de fim, data de término, termina",
			RoleDuration:   "duração, tempo, tempo previsto, carga horária, quanto tempo",
			RolePlace:      "local, lugar, sala, espaço, sede, onde, morada, endereço, localização, ponto de encontro",
			RoleTheme:      "tema, temática, assunto",
			RoleObjectives: "objetivo, objectivo, meta, finalidade, propósito, resultado esperado",
			RoleTitle: "sessão, sessões, título, atividade, actividade, evento, o quê, nome, designação, módulo, oficina, encontro, tarefa, " +
				"curso, reunião, reuniões, ação, ações, formação, formações, palestra, ateliê, disciplina, matéria, unidade curricular",
			RoleAudience: "público, público-alvo, participante, destinatário, destinatária, para quem, quem participa, quem vem, grupo, turma, " +
				"dirigido a, dirigida a, destinado a, destinada a, aberto a, inscritos, formandos",
			RoleFacilitators: "facilitador, facilitadora, facilitação, tutor, tutora, formador, formadora, moderador, moderadora, moderação, dinamizador, " +
				"dinamizadora, dinamização, mediador, mediadora, mediação, animador, animadora, animação, instrutor, instrutora, condução, " +
				"conduz, modera, facilita, dinamiza, orienta, conduzido por, conduzida por, moderado por, moderada por, facilitado por, " +
				"facilitada por, dinamizado por, dinamizada por, orientado por, orientada por, quem conduz, quem modera, quem dinamiza",
			RoleSpeakers: "orador, oradora, palestrante, conferencista, docente, professor, professora, ministrante, expositor, expositora, " +
				"interveniente, convidado, convidada, especialista, apresentado por, apresentada por, ministrado por, ministrada por, quem intervém",
			RolePeople: "quem, responsável, responsáveis, contacto, contato, pessoa, equipa, equipe, organizador, organizadora, encarregado, " +
				"encarregada, coordenador, coordenadora, com quem, por quem",
			RoleHost: "anfitrião, anfitriã, entidade anfitriã, instituição anfitriã, entidade de acolhimento, acolhido por, acolhida por, " +
				"recebido por",
			RoleAgenda:      "programa, agenda, ordem do dia, ordem de trabalhos, pauta, roteiro, cronograma, guião, alinhamento",
			RoleDescription: "descrição, conteúdo, detalhe, resumo, sinopse, ementa",
			RoleFrequency:   "frequência, periodicidade, regularidade",
			RolePrepare: "preparação, como se preparar, como preparar, para se preparar, a preparar, requisito, pré-requisito, " +
				"antes da sessão",
			RoleFollowUp: "seguimento, próximo passo, para aprofundar, para saber mais, para ir mais longe, depois da sessão, após a sessão",
			RoleStatus:   "estado, situação",
			RoleKind:     "tipo, tipologia, natureza, categoria, modalidade",
			RoleTrack:    "percurso, trilha, eixo, vertente",
			RoleNotes: "nota, observação, observações, obs, comentário, informação, informações, aviso, informações práticas, " +
				"informações úteis, lembrete, importante, atenção",
		},
		Questions: map[Role]Words{
			RoleDate:  "quando, quando é, quando se realiza, em que dia, em que data",
			RoleHours: "a que horas, horário",
			RolePlace: "onde, onde é, onde se realiza, onde decorre, local",
			RoleTheme: "qual é o tema, qual o tema, que tema, tema",
			RoleObjectives: "quais são os objetivos, quais os objetivos, qual é o objetivo, qual o objetivo, quais são os objectivos, " +
				"quais os objectivos, qual é o objectivo, que objetivos, objetivo, objectivo, para que serve",
			RoleAudience: "para quem, para quem é, quem participa, quem pode participar, quem deve participar, a quem se destina, " +
				"a quem se dirige, público, público-alvo, participante, destinatário",
			RoleFacilitators: "quem vai facilitar, quem facilita, quem vai dinamizar, quem dinamiza, quem vai moderar, quem modera, " +
				"quem vai conduzir, quem conduz, quem orienta, quem vai animar, quem anima, facilitação, moderação, dinamização, " +
				"facilitador, formador, moderador",
			RoleSpeakers: "quem vai intervir, quem intervém, quem vai falar, quem fala, quem apresenta, quem são os oradores, " +
				"quais são os oradores, orador, oradora, palestrante",
			RoleHost: "quem acolhe, quem recebe, quem nos recebe, anfitrião",
			RoleAgenda: "qual é o programa, qual o programa, que programa, qual é a agenda, como vai decorrer, como decorre, como se desenrola, " +
				"programa, programa detalhado, programa previsto, agenda, ordem do dia, ordem de trabalhos, pauta, roteiro, cronograma, alinhamento",
			RoleDescription: "descrição, de que se trata, em que consiste, o que é",
			RoleDuration:    "duração, quanto tempo, quanto tempo dura, quanto dura, qual é a duração",
			RoleFrequency:   "frequência, com que frequência",
			RolePrepare:     "preparação, como se preparar, como preparar-se, para se preparar, o que preparar, a preparar",
			RoleFollowUp:    "seguimento, para aprofundar, para saber mais, para ir mais longe, e depois",
			RoleNotes:       "nota, observação, observações, informações práticas, informações úteis",
		},
		Outcomes: "capaz de, capazes de, saberá, saberão, saberás, poderá, poderão, poderás, aprenderá a, aprenderão a, conseguirá, conseguirão",
		Ordinary: "seguinte, é o seguinte, será o seguinte, previsto, prevista, exato, exata, exacto, exacta, principal, proposto, proposta, encontro, projeto, projecto, formação, curso, " +
			"seminário, evento, atividade, actividade, início, fim, geral, gerais, local, estimado, estimada, completo, completa, reunião, " +
			"trabalho, específico, específica, pedagógico, pedagógica, detalhado, detalhada, abordado, abordada, tratado, tratada, opcional, " +
			"programa, horário, hora, minuto, indicativo, indicativa, nome",
		Topics:       "assunto",
		Counts:       "número de, nº de, n.º de, quantidade de, total de, vagas, preço, custo",
		Articles:     "o, a, os, as, um, uma, nosso, nossa, nossos, nossas, este, esta",
		Prepositions: "de, do, da, em, para, por, pelo, pela, ao, à, aos, com o, com a, com os, com as, para o, para a, durante, sobre",

		Groups: "mentor, mentora, participante, equipa, equipe, todos, todas, toda a gente, formando, formanda, formador, formadora, estudante, " +
			"aluno, aluna, bolseiro, bolseira, bolsista, convidado, convidada, parceiro, parceira, membro, júri, especialista, perito, perita, " +
			"docente, professor, professora, voluntário, voluntária, facilitador, facilitadora, orador, oradora, palestrante, empreendedor, " +
			"empreendedora, técnico, técnica, trabalhador, trabalhadora, funcionário, funcionária, servidor, servidora, gestor, gestora, " +
			"coordenador, coordenadora, dirigente, candidato, candidata, jovem, jovens, família, encarregado de educação, " +
			"encarregados de educação, utilizador, utilizadora, usuário, usuária, morador, moradora, vizinho, vizinha, colaborador, " +
			"colaboradora, estagiário, estagiária, tutor, tutora, grupo, turma, associação, associações, responsável, responsáveis, " +
			"bibliotecário, bibliotecária, monitor, monitora, animador, animadora, munícipe, conselheiro, conselheira",
		Qualifiers: "apenas, somente, unicamente, exclusivamente, sozinho, sozinha, sozinhos, sozinhas, só os, só as, de manhã, pela manhã, à tarde, de tarde, " +
			"pela tarde, da parte da manhã, da parte da tarde, à noite, todo o dia, o dia inteiro, o dia todo, em paralelo, juntos, juntas, em conjunto, " +
			"em separado, separadamente, online, em linha, opcional, facultativo, por convite, mediante inscrição, por inscrição, à distância, presencial",
		With:         "com o, com a, com os, com as, bem como, assim como, mais",
		For:          "para, para os, para as, para o, para a, para todos, para todas, para todos os, para todas as",
		SessionNouns: "sessão, sessões, oficina, oficinas, encontro, encontros, reunião, reuniões, workshop, workshops, jornada, jornadas, seminário, seminários, ateliê",
		Minutes:      "ata, ata da reunião, presentes, presenças",
		Parts:        "módulo, unidade, bloco, parte, capítulo, fase",
		SeriesNouns:  "sessão, semana, módulo, oficina, encontro, reunião, aula, lição, unidade, bloco",
		DayNouns:     "dia, jornada",
		Kinds: map[model.Kind]Words{
			model.Opening: "boas-vindas, palavras de boas-vindas, café de boas-vindas, acolhimento, receção, recepção, abertura, sessão de abertura, registo, " +
				"registro, credenciação, credenciamento, inscrições, chegada, abertura de portas",
			model.Break: "pausa, pausas, pausa para café, pausa café, pausa para o café, intervalo, coffee-break, café",
			model.Meal: "almoço, almoço livre, pausa para almoço, pausa para o almoço, jantar, pequeno-almoço, café da manhã, lanche, " +
				"ceia, piquenique, merenda",
			model.Social: "convívio, cocktail, coquetel, festa, brinde, porto de honra, confraternização, magusto, momento de convívio",
			model.End:    "fim, encerramento, conclusão, conclusões, despedida, saída, término, sessão de encerramento, considerações finais",
			model.Workshop: "oficina, oficinas, trabalho em grupo, trabalho em grupos, trabalho de grupo, trabalhos de grupo, trabalhos em grupo, " +
				"grupo de trabalho, grupos de trabalho, exercício, exercícios, exercício prático, exercícios práticos, ateliê, ateliês",
			model.Plenary: "plenário, plenária, sessão plenária, assembleia, assembleia geral, partilha em plenário, restituição",
			model.Talk: "palestra, palestras, conferência, conferências, apresentação, apresentações, comunicação, comunicações, mesa-redonda, " +
				"painel, painéis, testemunho, testemunhos, depoimento, depoimentos, exposição, intervenção, intervenções, aula aberta",
		},

		PlaceAt: "no, na, nos, nas, em",
		PlaceNouns: "sala, salão, auditório, anfiteatro, biblioteca, escola, universidade, faculdade, instituto, centro, casa, museu, teatro, " +
			"pavilhão, praça, rua, avenida, largo, parque, jardim, edifício, câmara municipal, câmara, prefeitura, junta de freguesia, " +
			"quartel, ginásio, estúdio, cantina, refeitório, mercado, igreja, hotel, estação, espaço, mediateca, palácio, convento, " +
			"mosteiro, cineteatro, coletividade, laboratório, piscina, porto, museu municipal, paços do concelho, polivalente",
		PlaceWords: "em linha, à distância, em sala, presencial, por videoconferência, videoconferência, no local",
		NotPlaces: "geral, paralelo, conjunto, separado, curso, grupo, grupos, plenário, início, fim, final, total, máximo, mínimo, breve, " +
			"princípio, média, manhã, tarde, noite, dia, mês, ano, semana, qualquer, caso, alternativa, particular, aberto, falta",
		Invites: "convida, convidam, convidamos, está convidado, estão convidados, esperamos por si, esperamos por você, organiza, " +
			"organizam, organizamos",
		Histories: "registo de alterações, registro de alterações, histórico de versões, notas de versão",
		Asides: "recurso, recursos, referência, bibliografia, ligação, links úteis, leitura, mais informações, instalação, contacto, " +
			"contato, inscrição, inscrições, preço, parceiro, patrocinador, agradecimento, crédito, licença, código de conduta, " +
			"autor, perguntas frequentes, como chegar, alojamento, avaliação, nota",
		TakesPlace: "decorrem, decorre, decorrerão, decorrerá, realizam-se, realiza-se, realizar-se-ão, realizar-se-á, serão realizadas, têm lugar, " +
			"tem lugar, terão lugar, terá lugar, acontecem, acontece, acontecerão, são, serão, começam, duram, encontramo-nos, reunimo-nos, " +
			"nos encontramos, nos reunimos",
		Unless: "salvo, exceto, excepto, a não ser que, a menos que",
		Always: "sempre, de cada vez, cada vez, todas as vezes, habitualmente, por norma, em regra, por defeito, por padrão, " +
			"salvo indicação em contrário, salvo indicação contrária, salvo aviso em contrário, exceto indicação em contrário, " +
			"exceto quando indicado, salvo quando indicado, se nada for dito, se nada for indicado",
		AllSessions: "todas as, todos os, as, os, cada, nossas, nossos, salvo indicação em contrário, salvo indicação contrária, " +
			"exceto indicação em contrário",

		Common: "o, os, de, do, da, e, que, em, para, com, por, uma, dos, ao, aos, são, não, mais, este, esta, cada, sobre, como, quem, " +
			"pela, pelo, também, nosso, nossa, até, à, às, é",
	}
}
