package org.govsm.procurement.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.Ruling;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * The clocks of a step: days that the book of the buyer counts, and days that the tender states.
 * Where the book gives no number, or lets a time be shorter with reasons, the order of the
 * competent authority decides.
 */
final class Clocks {

  /** How papers begin by which the competent authority decides a day. */
  static final String ORDER = "order.";

  private static final String PROCEDURE = "procedure";

  private final BookLaw law;
  private final LawfulRoute route;
  private final OnFile file;
  private final Optional<StepRequest> brought;
  private final LocalDate on;

  Clocks(BookLaw law, LawfulRoute route, OnFile file, Optional<StepRequest> brought) {
    this.law = law;
    this.route = route;
    this.file = file;
    this.brought = brought;
    on = brought.map(StepRequest::on).or(file::last).orElse(LocalDate.MIN);
  }

  /** What the book says of the days: a number, an officer's question, or what is missing. */
  private record Days(
      Optional<Long> number, Message question, Citation citation, List<String> missing) {}

  /** The paper by which the competent authority decides where the book does not. */
  static String order(Clock clock) {
    return ORDER + clock.guard().substring(StepChecks.CLOCK.length());
  }

  /** What that paper is called. */
  private static Term paper(Clock clock) {
    return new Term("paper." + order(clock));
  }

  /** The days that the book counts; nothing where it gives no number. */
  Optional<Long> lawDays(Clock clock) {
    return days(clock).number();
  }

  /** The provision of the book by which the days are counted. */
  Optional<Citation> lawBy(Clock clock) {
    return Optional.of(days(clock).citation());
  }

  /** The first day of the step, where a clock gives one. */
  Optional<LocalDate> notBefore(Clock clock) {
    return clock.isLeast() && runs(clock) && !isWindow(clock) ? bound(clock) : Optional.empty();
  }

  /** The last day of the step, where a clock gives one. */
  Optional<LocalDate> notAfter(Clock clock) {
    return clock.isLeast() || !runs(clock) ? Optional.empty() : bound(clock);
  }

  private boolean runs(Clock clock) {
    return clock.runs(route.channel());
  }

  private static boolean isWindow(Clock clock) {
    return clock.question().isPresent() && clock.stated().isPresent();
  }

  private Optional<LocalDate> bound(Clock clock) {
    if (clock.question().isEmpty()) {
      String name = clock.stated().orElseThrow();
      return clock.bound() == Clock.Bound.LONGER && brought.isPresent()
          ? file.statedBefore(name)
          : file.stated(name);
    }
    return clock.from().flatMap(file::step).flatMap(day -> days(clock).number().map(day::plusDays));
  }

  GuardAnswer answer(Clock clock) {
    if (!runs(clock)) {
      return GuardAnswer.met();
    } else if (clock.bound() == Clock.Bound.LONGER) {
      return longer(clock.stated().orElseThrow());
    } else if (isWindow(clock)) {
      return window(clock);
    } else if (clock.question().isEmpty()) {
      String stated = clock.stated().orElseThrow();
      return file.stated(stated)
          .map(day -> held(clock, day))
          .orElseGet(() -> GuardAnswer.unknown(List.of("procedure." + stated)));
    }
    Days days = days(clock);
    return file.step(clock.from().orElseThrow())
        .flatMap(day -> days.number().map(day::plusDays))
        .map(day -> held(clock, day))
        .orElseGet(() -> open(clock, days));
  }

  /** A day that was stated is put off before it is past, and never brought forward. */
  private GuardAnswer longer(String name) {
    Optional<LocalDate> before = file.statedBefore(name);
    Optional<LocalDate> next = brought.flatMap(step -> step.stated(name));
    if (before.isEmpty() || next.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure." + name));
    } else if (on.isAfter(before.get())) {
      return GuardAnswer.notMet(Message.of("procedure.too-late").with("day", before.get()));
    }
    return next.get().isBefore(before.get())
        ? GuardAnswer.notMet(Message.of("procedure.earlier").with("day", before.get()))
        : GuardAnswer.met();
  }

  private GuardAnswer held(Clock clock, LocalDate day) {
    if (clock.isLeast() && on.isBefore(day)) {
      return GuardAnswer.notMet(Message.of("procedure.too-early").with("day", day));
    } else if (!clock.isLeast() && on.isAfter(day)) {
      return GuardAnswer.notMet(Message.of("procedure.too-late").with("day", day));
    }
    return GuardAnswer.met();
  }

  /** From the step to the stated day: bidders have at least the days of the book. */
  private GuardAnswer window(Clock clock) {
    Optional<LocalDate> until = clock.stated().flatMap(file::stated);
    if (until.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure." + clock.stated().orElseThrow()));
    }
    long given = ChronoUnit.DAYS.between(on, until.get());
    if (given <= 0) {
      return GuardAnswer.notMet(Message.of("procedure.closing-past").with("day", until.get()));
    }
    Days days = days(clock);
    if (days.number().isEmpty()) {
      return open(clock, days);
    }
    long least = days.number().get();
    if (given >= least || mayBeShorter(clock, days) && hasOrder(clock)) {
      return GuardAnswer.met();
    }
    Message text =
        Message.of(mayBeShorter(clock, days) ? "procedure.short" : "procedure.short-barred")
            .with("days", given)
            .with("least", least);
    return GuardAnswer.notMet(text.with("paper", paper(clock)));
  }

  private boolean hasOrder(Clock clock) {
    return brought.filter(step -> step.papers().containsKey(order(clock))).isPresent();
  }

  private boolean mayBeShorter(Clock clock, Days days) {
    return days.citation().force() == Force.ADVISORY
        || clock
            .shorter()
            .flatMap(question -> law.look(question))
            .filter(decision -> decision.ruling() instanceof Ruling.Answer<Outputs>)
            .isPresent();
  }

  /** Facts are missing, or an officer decides: by an order that is on file. */
  private GuardAnswer open(Clock clock, Days days) {
    if (!days.missing().isEmpty()) {
      return GuardAnswer.unknown(days.missing());
    }
    return hasOrder(clock)
        ? GuardAnswer.met()
        : GuardAnswer.notMet(
            Message.of("procedure.order-needed")
                .with("question", days.question())
                .with("paper", paper(clock)));
  }

  private Days days(Clock clock) {
    String question = clock.question().orElseThrow();
    Map<String, Object> more = new LinkedHashMap<>();
    route.route().ifPresent(code -> more.put(PROCEDURE, code));
    Optional<Decision<Outputs>> asked = law.look(question, more);
    Message none = BookLaw.nothing(question);
    if (asked.isEmpty()) {
      return new Days(Optional.empty(), none, BookLaw.unfound(question), List.of());
    }
    Citation citation = BookLaw.cited(asked.get());
    return asked
        .get()
        .ruling()
        .fold(
            answer -> new Days(number(answer.value()), none, citation, List.of()),
            refer -> new Days(Optional.empty(), refer.question(), refer.citation(), List.of()),
            lacking -> new Days(Optional.empty(), none, citation, asked(lacking.missing())));
  }

  /** Where no rule names the procedure nobody can say by which the book is asked. */
  private List<String> asked(List<String> missing) {
    boolean unnamed = route.route().isEmpty() && missing.equals(List.of(PROCEDURE));
    return unnamed ? List.of() : missing;
  }

  private static Optional<Long> number(Outputs answer) {
    return answer.number("days").map(BigDecimal::longValueExact);
  }
}
