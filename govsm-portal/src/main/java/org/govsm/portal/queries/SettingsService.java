package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.governance.response.FixedReply;
import org.govsm.governance.response.Helplines;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryCategory;
import org.govsm.governance.response.ResponseDue;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Settings service: what a department publishes of its desk, one part at a time. */
record SettingsService(Clock clock) {

  /** Acts on the settings, with what each asks for. */
  static final Map<String, List<String>> ACTS = new LinkedHashMap<>();

  /** Who sets what the department owes. */
  static final List<String> ROLES = List.of("nodal-officer", "competent-authority");

  static final String CATEGORY = "queryCategory";
  private static final String APPROVED_ON = "approvedOn";
  private static final String CALENDAR = "calendar";
  private static final String NUMBERS = "numbers";
  private static final String RECORD_CLASS = "recordClass";

  static {
    ACTS.put(
        "TIMES", List.of(CATEGORY, "firstHours", "closeHours", "clock", PublishedTimes.PUBLISHED));
    ACTS.put("HOURS", List.of("opens", "closes", CALENDAR));
    ACTS.put("TEXT", List.of("id", CATEGORY, "english", "hindi", APPROVED_ON, "until"));
    ACTS.put("WITHDRAW", List.of("id"));
    ACTS.put("HELPLINES", List.of(NUMBERS));
    ACTS.put("LEVEL", SetLevel.ASKED);
    ACTS.put("RECORD", List.of(CATEGORY, RECORD_CLASS));
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** Refuses an act that there is not. */
  static void requireAct(String act) {
    if (!ACTS.containsKey(act)) {
      throw ProblemException.notFound("queries.no-act", act);
    }
  }

  /**
   * Changes a part.
   *
   * @param seen the version that the author of the change saw
   * @throws ProblemException with every fault
   */
  DeskSettings change(
      Transaction tx,
      String department,
      int seen,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    if (!by.isAnyOf(ROLES)) {
      throw by.isNoneOf(ROLES);
    }
    by.requireDepartment(department);
    requireAct(act);
    ApiRequests.only(given, ACTS.getOrDefault(act, List.of()), List.of());
    DeskSettings before = new SettingsVersions(tx).of(department, seen);
    DeskTexts.refuse(given, before.helplines());
    Map<String, @Nullable Object> content =
        switch (act) {
          case "TIMES" ->
              before.with(DeskSettings.STANDARD, PublishedTimes.standard(before, given, today()));
          case "HOURS" -> before.with(DeskSettings.HOURS, hours(tx, department, given));
          case "TEXT" -> before.with(DeskSettings.REPLIES, text(before, given, by));
          case "HELPLINES" -> before.with(DeskSettings.HELPLINES, helplines(given));
          case "LEVEL" ->
              before.with(
                  DeskSettings.ESCALATION,
                  SetLevel.levels(before, given, DeskOfficers.of(tx, by, department)));
          case "RECORD" -> before.with(DeskSettings.RECORDS, records(before, given));
          default -> before.with(DeskSettings.REPLIES, withdrawn(before, given));
        };
    return new SettingsVersions(tx)
        .change(department, before, content, Sql.cut(clock.instant()), by.actor());
  }

  private static Map<String, Object> hours(
      Transaction tx, String department, Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>(given);
    String calendar = String.valueOf(own.remove(CALENDAR));
    Map<String, @Nullable Object> asked = new LinkedHashMap<>();
    asked.put("query", Map.of());
    asked.put("officeHours", own);
    ProblemException.accepted(ResponseDue.ask(asked));
    if (new WorkingCalendars(tx).newest(department, calendar).isEmpty()) {
      throw ProblemException.of(Faults.at("/calendar", "queries.no-calendar"));
    }
    Map<String, Object> hours = new LinkedHashMap<>();
    hours.put("opens", StoredTree.text(own, "opens"));
    hours.put("closes", StoredTree.text(own, "closes"));
    hours.put(CALENDAR, calendar);
    return hours;
  }

  /** The standard texts with one that the caller approves, in place of another of its id. */
  private List<Object> text(DeskSettings before, Map<String, @Nullable Object> given, Caller by) {
    Map<String, @Nullable Object> text = new LinkedHashMap<>(given);
    text.put("approvedBy", by.actor());
    text.putIfAbsent(APPROVED_ON, today().toString());
    FixedReply reply = ProblemException.accepted(FixedReply.fromPlain(text));
    LocalDate first = LocalDate.parse(String.valueOf(text.get(APPROVED_ON)));
    if (first.isBefore(today())) {
      throw ProblemException.of(Faults.at("/approvedOn", "queries.dated-back"));
    }
    ProblemException.unlessNone(
        reply.mayBeUsed(first).trace().findings().stream()
            .filter(one -> one.weight() == Weight.BLOCKING)
            .map(SettingsService::fault)
            .toList());
    List<Object> all = others(before, String.valueOf(text.get("id")));
    all.add(reply.toPlain());
    return all;
  }

  private static InputFault fault(Finding one) {
    return new InputFault("/queryCategory", one.code(), one.text());
  }

  private static List<Object> withdrawn(DeskSettings before, Map<String, @Nullable Object> given) {
    String id = ApiRequests.text(given, "id").orElse("");
    List<Object> left = others(before, id);
    if (left.size() == before.replies().size()) {
      throw ProblemException.of(Faults.at("/id", "queries.no-text"));
    }
    return left;
  }

  private static List<String> helplines(Map<String, @Nullable Object> given) {
    List<String> numbers =
        given.get(NUMBERS) instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    Checked<Helplines> read = Helplines.of(numbers);
    ProblemException.unlessNone(
        read.<List<InputFault>>fold(
            own -> List.of(),
            faults -> faults.stream().map(fault -> fault.within("/" + NUMBERS)).toList()));
    return read.orThrow().numbers();
  }

  /** The classes of records, with one for a category that has none by default. */
  private static Map<String, Object> records(
      DeskSettings before, Map<String, @Nullable Object> given) {
    String category = ApiRequests.text(given, CATEGORY).orElse("");
    String recordClass = ApiRequests.text(given, RECORD_CLASS).orElse("");
    if (unclassed().stream().noneMatch(one -> one.code().equals(category))) {
      throw ProblemException.of(Faults.at("/" + CATEGORY, "queries.classed"));
    } else if (!recordClasses().contains(recordClass)) {
      throw ProblemException.of(Faults.at("/" + RECORD_CLASS, "queries.no-class"));
    }
    Map<String, Object> classes = new LinkedHashMap<>();
    unclassed()
        .forEach(
            one -> before.recordClass(one.code()).ifPresent(is -> classes.put(one.code(), is)));
    classes.put(category, recordClass);
    return classes;
  }

  /** The categories whose records have no class by default. */
  static List<QueryCategory> unclassed() {
    return QueryCategories.all().stream().filter(one -> one.recordClass().isEmpty()).toList();
  }

  /** The classes of records. */
  static List<String> recordClasses() {
    return RetentionUntil.form().part("recordClasses").map(Field::allowed).orElse(List.of());
  }

  private static List<Object> others(DeskSettings before, String id) {
    List<Object> others = new ArrayList<>();
    before.replies().stream().filter(one -> !id.equals(one.get("id"))).forEach(others::add);
    return others;
  }

  /** The settings as the API tells them. */
  static Map<String, @Nullable Object> tree(String department, DeskSettings settings) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("version", BigDecimal.valueOf(settings.version()));
    tree.putAll(settings.content());
    return tree;
  }
}
