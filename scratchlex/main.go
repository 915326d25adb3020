package main
import ("fmt";"deroule/convert/lexicon";"deroule/convert/senses";"os";"bufio")
func main(){ r:=senses.NewReader(lexicon.Default()); sc:=bufio.NewScanner(os.Stdin)
for sc.Scan(){ t:=sc.Text(); s:=r.Text(t); w:=s.When(); a:=s.What()
 fmt.Printf("%-40q kind %d dates %v hours %v per %d min %d/%d wd %v/%v day %d-%d mon %d/%d wk %v #%d dayno %d %q expl %.2f rest %q | role %d place %.1f pers %.1f grp %.1f off %v sum %v\n",t,w.Kind,w.Dates,w.Hours,w.Period,w.Minutes,w.Lasts,w.Weekday,w.HasDay,w.Day,w.LastDay,w.Month,w.Year,w.FirstDay,w.WeekNo,w.DayNo,w.DayRest,w.Explained,w.Rest,a.Role,a.Place,a.Person,a.Group,a.Off,a.Sum)
}}
