package org.govsm.procurement.measurement.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.text.Message;

/** Days that a file names: where they are a week or a month apart, its figures are not of days. */
public final class DaySteps {

  private static final int WEEK = 7;
  private static final int FEW = 2;

  /** A file of days soon shows two that follow each other. */
  private static final int MOST = 400;

  /** In the order in which they came. */
  private final Set<LocalDate> days = new LinkedHashSet<>();

  public void saw(LocalDate day) {
    if (days.size() < MOST) {
      days.add(day);
    }
  }

  /** Takes over the days of later rows. */
  public void take(DaySteps later) {
    later.days.forEach(this::saw);
  }

  public Optional<Message> question() {
    boolean weeks = days.size() >= FEW && isWeekApart();
    boolean months = days.size() > 1 && days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    return weeks || months ? Optional.of(Message.of("import.not-days")) : Optional.empty();
  }

  private boolean isWeekApart() {
    Iterator<LocalDate> all = new TreeSet<>(days).iterator();
    LocalDate before = all.next();
    while (all.hasNext()) {
      LocalDate day = all.next();
      if (ChronoUnit.DAYS.between(before, day) != WEEK) {
        return false;
      }
      before = day;
    }
    return true;
  }
}
