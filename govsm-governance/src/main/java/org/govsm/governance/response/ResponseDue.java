package org.govsm.governance.response;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.Reasoning;

/**
 * Question by when a query is answered and closed. The published standard of the department
 * decides; where it says nothing, an advisory default does and says so. A time that the law sets is
 * that of the day of receipt, runs by the clock, and is never lengthened by a standard.
 */
public final class ResponseDue {

  /** The id of the question. */
  public static final String QUESTION = "response-due";

  /** Categories whose time is set by rule 3 of the Information Technology Rules, 2021. */
  static final Set<String> OF_INTERMEDIARIES = Set.of("legal-notice", "unlawful-urgent");

  private static final String IN_DAYS = "grievance";
  private static final String FIRST = "first";
  private static final String CLOSE = "close";

  private static final Schema FORM =
      Schema.of(
              Field.form("query", Query.form()).required().says("the query"),
              Field.form("standard", ServiceStandard.form())
                  .says("the published service standard; left out: none is published"),
              Field.form("officeHours", OpeningHours.FORM)
                  .says("when the office is open, for a standard in office hours"),
              Field.of("asOf", Field.Kind.INSTANT).says("the moment for which it is judged"))
          .where(ResponseDue::faults);

  private final Query query;
  private final Optional<ServiceStandard> standard;
  private final Optional<ServiceClock> office;
  private final Optional<IndianMoment> asOf;
  private final boolean onlyAcknowledged;
  private final Optional<QueryCategory> routedTo;
  private final CorrectedLate correctedLate;
  private final Reasoning reasoning = new Reasoning();

  private ResponseDue(
      Query query,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      Optional<IndianMoment> asOf,
      boolean onlyAcknowledged,
      Optional<QueryCategory> routedTo,
      CorrectedLate correctedLate) {
    this.query = query;
    this.standard = standard;
    this.office = office;
    this.asOf = asOf;
    this.onlyAcknowledged = onlyAcknowledged;
    this.routedTo = routedTo;
    this.correctedLate = correctedLate;
  }

  private static List<InputFault> faults(Node node) {
    Optional<IndianMoment> received =
        node.branch("query").flatMap(query -> Query.moment(query, "receivedAt"));
    Optional<IndianMoment> asOf = Query.moment(node, "asOf");
    if (asOf.filter(at -> received.filter(at::isBefore).isPresent()).isPresent()) {
      return List.of(node.fault("asOf", "reply.early", Message.of("reply.input.early")));
    }
    return Stream.of("firstResponseAt", "closedAt")
        .filter(name -> isAhead(node, name, asOf))
        .map(name -> node.fault("query/" + name, "reply.ahead", Message.of("reply.input.ahead")))
        .toList();
  }

  /** An act after the moment for which it is judged is not done then. */
  private static boolean isAhead(Node node, String name, Optional<IndianMoment> asOf) {
    return node.branch("query")
        .flatMap(query -> Query.moment(query, name))
        .filter(at -> asOf.filter(at::isAfter).isPresent())
        .isPresent();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return the times; a question to an officer where the law of that day was not found, with the
   *     times that are known as an indication; what is missing; or every fault of the tree
   */
  public static Checked<Decision<QueryTimes>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(of(read.get()))
        : new Checked.Rejected<>(faults);
  }

  private static Decision<QueryTimes> of(Node asked) {
    return new ResponseDue(
            Query.of(asked.branch("query").orElseThrow()),
            asked.branch("standard").map(ServiceStandard::of),
            asked.branch("officeHours").map(OpeningHours::clock),
            Query.moment(asked, "asOf"),
            false,
            Optional.empty(),
            CorrectedLate.NONE)
        .decide(asked.toPlain());
  }

  /**
   * Decides of a query.
   *
   * @param standard nothing where none is published
   * @param office the office hours; nothing where they are not known
   * @param asOf the moment for which it is judged
   */
  public static Decision<QueryTimes> of(
      Query query,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime asOf) {
    return of(query, standard, office, asOf, false);
  }

  static Decision<QueryTimes> of(
      Query query,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime asOf,
      boolean onlyAcknowledged) {
    return of(
        query, standard, office, asOf, onlyAcknowledged, Optional.empty(), CorrectedLate.NONE);
  }

  /**
   * The same of a query that was routed when its time was over, or whose entry was corrected.
   *
   * @param routedTo its category now, by whose time it is not judged yet
   * @param correctedLate which times were not kept by its entry as it stood before
   */
  static Decision<QueryTimes> of(
      Query query,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime asOf,
      boolean onlyAcknowledged,
      Optional<QueryCategory> routedTo,
      CorrectedLate correctedLate) {
    IndianMoment judged = new IndianMoment(asOf);
    return new ResponseDue(
            query, standard, office, Optional.of(judged), onlyAcknowledged, routedTo, correctedLate)
        .decide(Map.of("query", query.toPlain(), "asOf", judged.code()));
  }

  private Decision<QueryTimes> decide(Map<String, ?> given) {
    Optional<QueryCategory> category = query.category();
    Optional<IndianMoment> received = query.receivedAt();
    if (category.isEmpty()) {
      reasoning.lacks("queryCategory");
    }
    if (received.isEmpty()) {
      reasoning.lacks("receivedAt");
    }
    Optional<QueryTimes> times = category.flatMap(kind -> received.map(from -> times(kind, from)));
    return reasoning.decide(QUESTION, times, received.map(IndianMoment::day), given);
  }

  private QueryTimes times(QueryCategory category, IndianMoment received) {
    reasoning.step(
        "reply.category",
        Message.of("reply.category")
            .with("category", new Term("query." + category.code()))
            .with("tier", category.tier())
            .with(
                "roles",
                category.roles().stream().map(one -> new Term("desk-role." + one)).toList()),
        OwnDefault.of("categories of queries"));
    routedTo.ifPresent(now -> routedLate(category, now));
    Optional<IndianMoment> law = law(category, received);
    Citation limited = reasoning.lastCitation();
    Optional<IndianMoment> own = own(category, received, CLOSE);
    law.filter(limit -> own.filter(at -> at.isAfter(limit)).isPresent())
        .ifPresent(limit -> tooLong(limit, limited));
    Optional<IndianMoment> close = earlier(law, own);
    Optional<IndianMoment> first = own(category, received, FIRST);
    boolean defaultClose = law.isEmpty() && published(category, CLOSE).isEmpty();
    boolean published = defaultClose && published(category, FIRST).isPresent();
    Optional<IndianMoment> firstBy =
        published ? first : first.map(at -> close.filter(at::isAfter).orElse(at));
    Optional<IndianMoment> closeBy =
        published ? close.map(at -> first.filter(at::isBefore).orElse(at)) : close;
    return kept(category, firstBy, closeBy, law.isPresent() && close.equals(law));
  }

  /**
   * A time that was not kept by the entry as it stood before is surely kept by no correction, nor
   * is it surely not owed.
   */
  private QueryTimes kept(
      QueryCategory category,
      Optional<IndianMoment> firstBy,
      Optional<IndianMoment> closeBy,
      boolean byLaw) {
    Optional<IndianMoment> responded = responded(category);
    Optional<IndianMoment> closed = closed(category);
    boolean owed = published(category, FIRST).or(category::first).isPresent();
    boolean first = correctedLate.first() && (!owed || isMet(firstBy, responded));
    boolean close = correctedLate.close() && isMet(closeBy, closed);
    if (first || close) {
      warn("reply.corrected-late", Message.of("reply.corrected-late"));
    }
    return new QueryTimes(
        category,
        owed,
        firstBy,
        closeBy,
        byLaw,
        first ? Optional.empty() : inTime(firstBy, responded, query.responseRecordedAt()),
        close ? Optional.empty() : inTime(closeBy, closed, query.closeRecordedAt()),
        first || isRecordedLate(firstBy, responded, query.responseRecordedAt()));
  }

  private boolean isMet(Optional<IndianMoment> due, Optional<IndianMoment> done) {
    return IndianMoment.inTime(due, done, asOf).orElse(false);
  }

  private void routedLate(QueryCategory left, QueryCategory now) {
    Message text =
        Message.of("reply.routed-late")
            .with("left", new Term("query." + left.code()))
            .with("now", new Term("query." + now.code()));
    reasoning.find(
        Finding.of(
            "reply.routed-late",
            Finding.Weight.WARNING,
            text,
            OwnDefault.of("categories of queries")));
  }

  /** What is typed for a moment in time and was recorded too late for it is nobody's yes or no. */
  private Optional<Boolean> inTime(
      Optional<IndianMoment> due, Optional<IndianMoment> done, Optional<IndianMoment> recorded) {
    Optional<Boolean> met = IndianMoment.inTime(due, done, asOf);
    if (!isRecordedLate(due, done, recorded)) {
      return met;
    }
    Message text =
        Message.of("reply.recorded-later")
            .with("typed", done.orElseThrow())
            .with("recorded", recorded.orElseThrow());
    warn("reply.recorded-later", text);
    return Optional.empty();
  }

  private void warn(String code, Message text) {
    reasoning.find(
        Finding.of(code, Finding.Weight.WARNING, text, OwnDefault.of("times on record")));
  }

  private boolean isRecordedLate(
      Optional<IndianMoment> due, Optional<IndianMoment> done, Optional<IndianMoment> recorded) {
    return isMet(due, done)
        && due.filter(at -> recorded.filter(at::isBefore).isPresent()).isPresent();
  }

  /** A query that was closed without a word got no response. */
  private Optional<IndianMoment> responded(QueryCategory category) {
    return query
        .firstResponseAt()
        .or(() -> query.closedAt().filter(at -> category.isAnsweredByClose()));
  }

  /** What was closed without a word to the person, or was only acknowledged, is not met by that. */
  private Optional<IndianMoment> closed(QueryCategory category) {
    boolean answered = !onlyAcknowledged || category.isAnsweredByClose();
    return query.closedAt().filter(at -> answered && responded(category).isPresent());
  }

  private static Optional<IndianMoment> earlier(
      Optional<IndianMoment> one, Optional<IndianMoment> other) {
    return one.isPresent() && other.isPresent()
        ? (one.get().isAfter(other.get()) ? other : one)
        : one.or(() -> other);
  }

  private void tooLong(IndianMoment limit, Citation law) {
    Message text = Message.of("reply.longer-than-law").with("at", limit);
    reasoning.find(Finding.of("reply.longer-than-law", Finding.Weight.WARNING, text, law));
  }

  /** The time that the law of a day sets for a category; nothing where it sets none. */
  static Optional<Duration> limit(QueryCategory category, LocalDate day) {
    return category.isLimitedByLaw() ? limit(new Reasoning(), category, day) : Optional.empty();
  }

  private static Optional<Duration> limit(
      Reasoning reasoning, QueryCategory category, LocalDate day) {
    Case facts = Case.draft().day("receipt", day).fact("queryCategory", category.code()).done();
    return reasoning
        .ask("response.limit", facts)
        .flatMap(limit -> limit.number("hours"))
        .map(QueryCategory::hours);
  }

  private Optional<IndianMoment> law(QueryCategory category, IndianMoment received) {
    if (!category.isLimitedByLaw() || !isBound(category)) {
      return Optional.empty();
    }
    return limit(reasoning, category, received.day())
        .map(
            time ->
                category.code().equals(IN_DAYS) ? endOfDay(received, time) : received.plus(time));
  }

  /** A limit in days runs to the end of the last of them. */
  private static IndianMoment endOfDay(IndianMoment received, Duration time) {
    LocalDate last = received.day().plusDays(time.toDays());
    return new IndianMoment(last.atTime(23, 59, 59).atOffset(received.at().getOffset()));
  }

  /**
   * The rules on intermediaries bind who hosts what others post, and nobody for a page elsewhere.
   */
  private boolean isBound(QueryCategory category) {
    if (!OF_INTERMEDIARIES.contains(category.code())) {
      return true;
    }
    Optional<String> role = query.hostingRole();
    if (role.isEmpty()) {
      reasoning.lacks("hostingRole");
    }
    return role.filter("INTERMEDIARY"::equals).isPresent();
  }

  /** By the standard of the department, else by the default. */
  private Optional<IndianMoment> own(QueryCategory category, IndianMoment received, String which) {
    Optional<Duration> published = published(category, which);
    Optional<Duration> time =
        published.or(() -> which.equals(FIRST) ? category.first() : category.close());
    if (time.isEmpty()) {
      return Optional.empty();
    }
    boolean inOffice =
        published.isPresent() && standard.filter(one -> one.isInOfficeHours(category)).isPresent();
    Citation citation =
        published.isPresent()
            ? standard.orElseThrow().citation()
            : OwnDefault.of("time limits of responses");
    String key = "reply." + which + (inOffice ? "-time-office" : "-time");
    reasoning.step(
        "reply." + which + "-time", Message.of(key).with("time", said(time.get())), citation);
    if (published.isEmpty()) {
      reasoning.find(
          Finding.of(
              "reply.default",
              Finding.Weight.NOTE,
              Message.of("reply.default." + which),
              citation));
    }
    return due(inOffice, received, time.get());
  }

  private Optional<Duration> published(QueryCategory category, String which) {
    return standard.flatMap(one -> which.equals(FIRST) ? one.first(category) : one.close(category));
  }

  static Message said(Duration time) {
    int minutes = time.toMinutesPart();
    if (minutes > 0 && time.toHours() > 0) {
      return Message.of("reply.hours-minutes")
          .with("hours", time.toHours())
          .with("minutes", minutes);
    }
    return Message.of(minutes == 0 ? "reply.hours" : "reply.minutes")
        .with("count", minutes == 0 ? time.toHours() : minutes);
  }

  /** The holidays of a year, as a fact of that year. */
  private static String holidays(String missing) {
    return missing.substring(missing.lastIndexOf('.') + 1) + "/officeHolidays";
  }

  private Optional<IndianMoment> due(boolean inOffice, IndianMoment received, Duration time) {
    if (inOffice && office.isEmpty()) {
      reasoning.lacks("officeHours");
      return Optional.empty();
    }
    ServiceClock clock = inOffice ? office.orElseThrow() : ServiceClock.always();
    return clock
        .due(received.at(), time)
        .<Optional<OffsetDateTime>>fold(
            answer -> Optional.of(answer.value()),
            refer -> Optional.empty(),
            open -> {
              open.missing().forEach(year -> reasoning.lacks(holidays(year)));
              return Optional.empty();
            })
        .map(IndianMoment::new);
  }
}
