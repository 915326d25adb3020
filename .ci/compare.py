#!/usr/bin/env python3
"""Compares deroule with pandoc and with a script of openpyxl, icalendar and reportlab.

usage: .ci/compare.py DEROULE [--plans 200] [--rounds 5]

Every program gets the same plans, in turns, on the same machine: ratios say more
than times. Whole processes are measured, CPU and wall. The script of Python
does what people write for the job: it knows one shape of plan, and makes the same
three documents with about the same contents. Programs that are absent are left out.
"""
import argparse, datetime, importlib.util, os, re, resource, shutil, subprocess, sys, tempfile, time

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
PLACES = ["Halle aux Grains", "Salle 4", "En ligne", "Maison des associations"]
ENTRIES = ["accueil café", "tour de table", "atelier n°1", "pause", "déjeuner", "mise en commun", "bilan de la matinée", "présentation du lieu"]


def make(folder, plans, sessions=20, entries=12):
    """Writes plans: a table of sessions and, under a heading each, its running order."""
    for n in range(plans):
        out = [f"# Rencontres du réseau {n}", "", "## Programme 2026", "", "| Session | Dates | Horaires | Lieu | Thématique |", "| --- | --- | --- | --- | --- |"]
        details = []
        for i in range(sessions):
            day = datetime.date(2026, 1, 5) + datetime.timedelta(days=17 * i + n % 7)
            said = ("1er" if day.day == 1 else str(day.day)) + " " + MONTHS[day.month - 1]
            out.append(f"| Session {i + 1} | {said} | 9h-18h | {PLACES[(i + n) % 4]} | Thème {i * n % 23} |")
            details += ["", f"### Session du {said}", "", "**Objectifs :**", "", f"- partager la feuille de route n° {i + n}", "", "**Déroulé :**", ""]
            for k in range(entries):
                begin, end = 540 + 45 * k, 585 + 45 * k
                details.append(f"- {begin // 60}h{begin % 60:02d} - {end // 60}h{end % 60:02d} : {ENTRIES[(i + k + n) % 8]}")
        with open(os.path.join(folder, f"plan-{n:04d}.md"), "w", encoding="utf-8") as f:
            f.write("\n".join(out + details) + "\n")


def read(path):
    """Reads that shape of plan, and no other."""
    year, sessions, now = 2026, [], None
    clock = re.compile(r"- (\d+)h(\d*) - (\d+)h(\d*) : (.*)")
    title = ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# "):
            title = line[2:]
        elif found := re.match(r"## Programme (\d{4})", line):
            year = int(found[1])
        elif line.startswith("| ") and not line.startswith("| Session |") and not line.startswith("| ---"):
            cells = [c.strip() for c in line.strip("|").split("|")]
            day, month = cells[1].split()
            date = datetime.date(year, MONTHS.index(month) + 1, int(day.replace("1er", "1")))
            if sessions and date < sessions[-1]["date"]:
                date = date.replace(year=date.year + 1)
            begin, end = cells[2].split("-")
            sessions.append(dict(title=cells[0], date=date, said=cells[1], begin=int(begin.rstrip("h")), end=int(end.rstrip("h")), place=cells[3], theme=cells[4], goals=[], entries=[]))
        elif line.startswith("### Session du "):
            now = next(s for s in sessions if s["said"] == line[len("### Session du "):])
        elif now is not None and (found := clock.match(line)):
            now["entries"].append((f"{int(found[1]):02d}:{found[2] or '00'}", f"{int(found[3]):02d}:{found[4] or '00'}", found[5]))
        elif now is not None and line.startswith("- "):
            now["goals"].append(line[2:])
    return title, sessions


def workbook(title, sessions, path):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    book = Workbook()
    one, two = book.active, book.create_sheet("Déroulé")
    one.title = "Sessions"
    head, fill, wrap = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="173A69"), Alignment(wrap_text=True, vertical="top")
    one.append(["Session", "Date", "Début", "Fin", "Lieu", "Thématique", "Objectifs"])
    two.append(["Date", "Session", "Début", "Fin", "Activité"])
    for s in sessions:
        one.append([s["title"], s["date"], datetime.time(s["begin"]), datetime.time(s["end"]), s["place"], s["theme"], "\n".join(s["goals"])])
        for begin, end, what in s["entries"]:
            two.append([s["date"], s["title"], datetime.time.fromisoformat(begin), datetime.time.fromisoformat(end), what])
    for sheet in (one, two):
        for row in sheet.iter_rows():
            for cell in row:
                cell.alignment = wrap
                if cell.row == 1:
                    cell.font, cell.fill = head, fill
        for column in "ABCDEFG":
            sheet.column_dimensions[column].width = 22
        sheet.freeze_panes = "B2"
        sheet.auto_filter.ref = sheet.dimensions
    book.save(path)


def calendar(title, sessions, path):
    from icalendar import Calendar, Event
    from zoneinfo import ZoneInfo
    paris = ZoneInfo("Europe/Paris")
    cal = Calendar()
    cal.add("prodid", "-//compare//FR")
    cal.add("version", "2.0")
    for i, s in enumerate(sessions):
        e = Event()
        e.add("uid", f"{i}@compare")
        e.add("dtstamp", datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc))
        e.add("summary", f"{s['title']} : {s['theme']}")
        e.add("location", s["place"])
        e.add("dtstart", datetime.datetime.combine(s["date"], datetime.time(s["begin"]), paris))
        e.add("dtend", datetime.datetime.combine(s["date"], datetime.time(s["end"]), paris))
        e.add("description", "\n".join(s["goals"] + [f"{b} {w}" for b, _, w in s["entries"]]))
        cal.add_component(e)
    with open(path, "wb") as f:
        f.write(cal.to_ical())


def agenda(title, sessions, path):
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
    styles = getSampleStyleSheet()
    rule = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    story = [Paragraph(title, styles["Title"])]
    for s in sessions:
        story.append(Paragraph(f"{s['date']:%d/%m/%Y} · {s['title']} · {s['theme']}", styles["Heading2"]))
        story.append(Paragraph(f"{s['begin']} h – {s['end']} h, {s['place']}", styles["Normal"]))
        story += [Paragraph("• " + g, styles["Normal"]) for g in s["goals"]]
        story.append(Table([[b, e, Paragraph(w, styles["Normal"])] for b, e, w in s["entries"]], colWidths=[50, 50, 380], style=rule))
        story.append(Spacer(1, 12))
    SimpleDocTemplate(path, pagesize=A4, title=title).build(story)


def convert(paths, out):
    for path in paths:
        title, sessions = read(path)
        stem = os.path.join(out, os.path.splitext(os.path.basename(path))[0])
        workbook(title, sessions, stem + ".xlsx")
        calendar(title, sessions, stem + ".ics")
        agenda(title, sessions, stem + ".pdf")


def measure(command):
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode()[-2000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def table(rounds, commands, base):
    """Runs the commands in turns and prints the least of each, in milliseconds."""
    least = {name: (1e9, 1e9) for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            cpu, wall = measure(command)
            least[name] = min(least[name][0], cpu), min(least[name][1], wall)
    for name, (cpu, wall) in least.items():
        print(f"  {name:34} {cpu * 1000:9.1f} ms CPU {wall * 1000:9.1f} ms wall   CPU × {cpu / least[base][0]:6.2f}   wall × {wall / least[base][1]:6.2f}")
    return least


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deroule")
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--as-python", nargs="+", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.as_python:
        return convert(arguments.as_python, arguments.deroule)
    deroule = os.path.abspath(arguments.deroule)
    has_python = all(importlib.util.find_spec(name) for name in ("openpyxl", "icalendar", "reportlab"))
    has_pandoc = shutil.which("pandoc")
    if not has_python:
        print("absent, left out: openpyxl, icalendar or reportlab")
    if not has_pandoc:
        print("absent, left out: pandoc")
    with tempfile.TemporaryDirectory() as folder:
        plans, out = os.path.join(folder, "plans"), os.path.join(folder, "out")
        os.mkdir(plans), os.mkdir(out)
        make(plans, arguments.plans)
        paths = sorted(os.path.join(plans, name) for name in os.listdir(plans))
        script = [sys.executable, os.path.abspath(__file__), out, "--as-python"]
        print("load of the machine:", " ".join(f"{n:.1f}" for n in os.getloadavg()))

        print("one plan, the whole process:")
        one = {
            "deroule version": [deroule, "version"],
            "deroule check": [deroule, "check", paths[0]],
            "deroule convert, PDF+XLSX+ICS": [deroule, "convert", "-q", "-o", os.path.join(folder, "one"), paths[0]],
        }
        if has_python:
            one["Python, PDF+XLSX+ICS"] = script + paths[:1]
        if has_pandoc:
            one["pandoc, DOCX"] = ["pandoc", "-o", os.path.join(out, "plan.docx"), paths[0]]
        table(arguments.rounds, one, "deroule convert, PDF+XLSX+ICS")

        print(f"{len(paths)} plans in one process, PDF+XLSX+ICS:")
        batch = lambda jobs: [deroule, "convert", "-q", "--force", "--jobs", str(jobs), "-o", os.path.join(folder, f"jobs{jobs}"), plans]
        many = {"deroule --jobs 1": batch(1), "deroule --jobs 2": batch(2)}
        if has_python:
            many["Python"] = script + paths
        table(max(1, arguments.rounds // 3), many, "deroule --jobs 1")


if __name__ == "__main__":
    main()
