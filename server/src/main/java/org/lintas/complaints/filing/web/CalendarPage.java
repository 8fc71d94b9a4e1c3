package org.lintas.complaints.filing.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.lintas.access.Public;
import org.lintas.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A calendar of this month: what stands on the screen after somebody has left in a hurry. */
@Controller
@Public
public class CalendarPage {

  private static final int DAYS = 7;

  /**
   * A month.
   *
   * @param weekdays short names, Monday first
   * @param weeks days of the month, 0 where another month's would stand
   */
  public record CalendarView(LocalDate today, List<String> weekdays, List<List<Integer>> weeks) {}

  @GetMapping("/calendar")
  String calendar(Page page, Model model) {
    LocalDate today = page.words().today();
    model.addAttribute("view", new CalendarView(today, weekdays(page.locale()), weeks(today)));
    return "complaints/filing/calendar";
  }

  private static List<String> weekdays(Locale locale) {
    DateFormat format = DateFormat.getInstanceForSkeleton("EEEEEE", ULocale.forLocale(locale));
    format.setTimeZone(TimeZone.GMT_ZONE);
    LocalDate monday = LocalDate.EPOCH.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    List<String> names = new ArrayList<>();
    for (int each = 0; each < DAYS; each++) {
      names.add(
          format.format(Date.from(monday.plusDays(each).atStartOfDay().toInstant(ZoneOffset.UTC))));
    }
    return names;
  }

  static List<List<Integer>> weeks(LocalDate today) {
    LocalDate day =
        today.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = today.with(TemporalAdjusters.firstDayOfNextMonth());
    List<List<Integer>> weeks = new ArrayList<>();
    while (day.isBefore(end)) {
      List<Integer> week = new ArrayList<>();
      for (int each = 0; each < DAYS; each++) {
        week.add(day.getMonth() == today.getMonth() ? day.getDayOfMonth() : 0);
        day = day.plusDays(1);
      }
      weeks.add(week);
    }
    return weeks;
  }
}
