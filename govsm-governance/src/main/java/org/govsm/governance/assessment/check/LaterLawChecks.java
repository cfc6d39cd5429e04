package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.jspecify.annotations.Nullable;

/** Checks of law after the framework: each event by the limit of its own day. */
final class LaterLawChecks {

  private static final List<String> RECORDS_OFFICER =
      List.of("recordsofficer", "records-officer", "records officer", "अभिलेख अधिकारी");
  private static final List<String> INFORMATION_OFFICER =
      List.of(
          "cio", "chief-information-officer", "chief information officer", "मुख्य सूचना अधिकारी");
  static final List<String> INFORMATION_REQUESTS =
      List.of("rti", "information-request", "information request", "सूचना का अधिकार");

  static final Map<String, ControlCheck> CHECKS =
      Map.ofEntries(
          Map.entry("LAW-IT-04", LaterLawChecks::reminded),
          Map.entry("LAW-IT-07", LaterLawChecks::preserved),
          Map.entry("LAW-IT-09", LaterLawClocks::imagesMet),
          Map.entry("LAW-IT-11", SyntheticMedia::labelled),
          Map.entry("LAW-IT-12", SyntheticMedia::wholeDuration),
          Map.entry("LAW-DP-01", LaterLawChecks::grounds),
          Map.entry("LAW-RT-03", LaterLawChecks::presentClause),
          Map.entry("LAW-PR-02", input -> held(input, RECORDS_OFFICER)),
          Map.entry("LAW-CI-01", LaterLawClocks::reported),
          Map.entry("LAW-CI-02", LaterLawChecks::logs),
          Map.entry("LAW-CG-01", LaterLawChecks::designated),
          Map.entry("LAW-CG-02", LaterLawChecks::dedicatedMailbox),
          Map.entry("LAW-CG-03", input -> input.perAccount(one -> secondFactor(input, one))),
          Map.entry("LAW-CG-05", PostChecks::approved),
          Map.entry("LAW-AC-02", ContentChecks::accessibleByLaw),
          Map.entry("LAW-DB-06", input -> held(input, INFORMATION_OFFICER)),
          Map.entry("LAW-CO-02", input -> input.perAccount(one -> handedOver(input, one))),
          Map.entry("LAW-EC-01", ModelCodePosts::withoutAchievements),
          Map.entry("LAW-GR-01", LaterLawClocks::grievances));

  /** Controls that read the same facts as one of the framework. */
  private static final Map<String, List<String>> BESIDE =
      Map.ofEntries(
          Map.entry(
              "GSM-GOV-02",
              List.of(
                  "LAW-CG-05",
                  "LAW-IT-11",
                  "LAW-EC-01",
                  "LAW-EC-04",
                  "LAW-DB-01",
                  "LAW-DB-03",
                  "LAW-DB-05")),
          Map.entry("GSM-CON-03", List.of("LAW-OL-01")),
          Map.entry("GSM-CON-04", List.of("LAW-IT-11", "LAW-AC-02")),
          Map.entry("GSM-CON-05", List.of("LAW-AC-01")),
          Map.entry("GSM-CON-06", List.of("LAW-AC-02")),
          Map.entry("GSM-LEG-06", List.of("LAW-IT-09")),
          Map.entry("GSM-LEG-07", List.of("LAW-IT-07")),
          Map.entry("GSM-IDM-05", List.of("LAW-DP-01", "LAW-DP-07")),
          Map.entry("GSM-SEC-04", List.of("LAW-CG-06")),
          Map.entry("GSM-SEC-05", List.of("LAW-CG-02")),
          Map.entry("GSM-ACC-05", List.of("LAW-CG-03", "LAW-CG-04", "LAW-CO-02")),
          Map.entry("GSM-RSP-08", List.of("LAW-GR-01")));

  private LaterLawChecks() {}

  static Stream<String> beside(String control) {
    return BESIDE.getOrDefault(control, List.of()).stream();
  }

  /** By the limit of today: a reminder is due again and again. */
  private static List<CheckResult> reminded(CheckInput input) {
    FactNode sent = input.at("facility", "userNoticeLastSentAt");
    Optional<LocalDate> day = sent.moment().map(Moment::day);
    return List.of(
        day.map(from -> firstOfNewTerm(input, from).orElseGet(() -> reminded(input, from)))
            .orElseGet(() -> Require.given(sent)));
  }

  private static CheckResult reminded(CheckInput input, LocalDate sent) {
    return Require.atMost(
        "reminded",
        BigDecimal.valueOf(ChronoUnit.DAYS.between(sent, input.today())),
        input.limit("days", input.today()));
  }

  /** A term that was shortened runs anew from that day for what was in time before it. */
  private static Optional<CheckResult> firstOfNewTerm(CheckInput input, LocalDate sent) {
    BigDecimal limit = input.limit("days", input.today());
    Optional<LocalDate> began =
        input.control().earlier("days").keySet().stream()
            .filter(day -> !input.today().isBefore(day))
            .max(LocalDate::compareTo);
    return began
        .filter(sent::isBefore)
        .filter(day -> reminded(input, sent).outcome() == Outcome.FAIL)
        .filter(day -> !input.today().isAfter(sent.plusDays(former(input, day).longValueExact())))
        .map(day -> day.plusDays(limit.longValueExact()))
        .filter(due -> !input.today().isAfter(due))
        .map(due -> CheckResult.of(Outcome.WARN, Message.of("LAW-IT-04.due").with("due", due)));
  }

  private static BigDecimal former(CheckInput input, LocalDate began) {
    return input.limit("days", began.minusDays(1));
  }

  private static List<CheckResult> preserved(CheckInput input) {
    return input.each(
        "removed",
        item ->
            item.at("removedAt")
                .moment()
                .flatMap(at -> input.beforeLaw(at.day()))
                .orElseGet(() -> FacilityChecks.kept(item, input.today(), input.limit("days"))));
  }

  private static List<CheckResult> grounds(CheckInput input) {
    return input.each(
        "dataRegister",
        entry -> Require.below("dataRegister[]", Require.given(entry.at("ground"))));
  }

  /** The standard texts on information requests are of the day of the present clause or later. */
  private static List<CheckResult> presentClause(CheckInput input) {
    return input.each("templates", template -> presentClause(input.control(), template));
  }

  private static CheckResult presentClause(Control control, FactNode template) {
    FactNode category = template.at("category");
    if (category.text().isEmpty()) {
      return CheckResult.unknown(category);
    } else if (!category.isOneOf(INFORMATION_REQUESTS)) {
      return QueryClass.of(category) == QueryClass.STRANGE
          ? CheckResult.unknown(category)
          : CheckResult.notApplicable(Message.of("LAW-RT-03.other"));
    }
    FactNode approved = template.at("approvedAt");
    Optional<LocalDate> day = approved.moment().map(Moment::day);
    if (day.isEmpty()) {
      return Require.given(approved);
    }
    LocalDate from = control.effective().orElseThrow().from();
    boolean old = day.get().isBefore(from);
    Message text =
        Message.of(old ? "LAW-RT-03.old" : "LAW-RT-03.present")
            .with("day", day.get())
            .with("from", from);
    return old ? CheckResult.fail(text) : CheckResult.pass(text);
  }

  /** A role that is on record and whose holder is an official in service here. */
  static List<CheckResult> held(CheckInput input, List<String> names) {
    FactNode roles = input.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(
          roles.isNone()
              ? Require.given(roles)
              : holder(roles, names)
                  .map(input::officer)
                  .orElseGet(() -> CheckResult.unknown(List.of("roles"))));
    }
    boolean open = false;
    for (FactNode role : roles.items()) {
      if (role.at("name").isOneOf(names)) {
        return List.of(input.officer(role.at("holder")));
      }
      open |= role.at("name").isAbsent();
    }
    return List.of(
        open
            ? CheckResult.unknown(List.of("roles"))
            : CheckResult.fail(Message.of("LAW-PR-02.none").with("role", names.get(2))));
  }

  /** Of roles by their names: the holder of one, who may stand for the role itself. */
  private static Optional<FactNode> holder(FactNode roles, List<String> names) {
    return roles.names().stream()
        .filter(name -> FactNode.of(name).isOneOf(names))
        .findFirst()
        .map(roles::at)
        .map(role -> role.names().isEmpty() ? role : role.at("holder"))
        .map(
            held -> {
              Map<String, @Nullable Object> role = new LinkedHashMap<>();
              if (held.isNone()) {
                role.put("holder", null);
              }
              held.text().ifPresent(person -> role.put("holder", person));
              return FactNode.of(role).at("holder");
            });
  }

  private static List<CheckResult> logs(CheckInput input) {
    FactNode days = input.at("logs", "retentionDays");
    CheckResult kept =
        days.number()
            .map(count -> Require.atLeast("kept", count, input.limit("days", input.today())))
            .orElseGet(() -> Require.given(days));
    return List.of(CheckResult.all(kept, Require.oneOf(input.at("logs", "location"), "IN")));
  }

  private static List<CheckResult> designated(CheckInput input) {
    FactNode access = input.at("access");
    FactNode list = access.isList() || access.isNone() ? access : input.at("access", "grants");
    if (!list.isGiven()) {
      return List.of(list.isNone() ? Require.given(list) : CheckResult.unknown(List.of("access")));
    }
    List<CheckResult> each = new ArrayList<>();
    for (FactNode grant : list.items()) {
      CheckResult device = Require.below("access[]", ofList(input, grant.at("device")));
      each.add(device.about(grant.at("person").text().orElse("access")));
    }
    return each;
  }

  /** Where the devices are listed, one that is not among them is asked about. */
  private static CheckResult ofList(CheckInput input, FactNode device) {
    CheckResult given = Require.given(device);
    List<FactNode> devices = input.facts().each("devices");
    boolean listed = devices.stream().anyMatch(one -> named(one.at("id")).equals(named(device)));
    if (given.outcome() != Outcome.PASS || devices.isEmpty() || listed) {
      return given;
    }
    return CheckResult.unknown(device)
        .saying(Message.of("LAW-CG-01.not-listed").with("given", device.text().orElse("–")));
  }

  private static String named(FactNode id) {
    return id.text().orElse("").strip().toLowerCase(Locale.ROOT);
  }

  private static List<CheckResult> dedicatedMailbox(CheckInput input) {
    return input.perAccount(
        account -> {
          CheckResult own =
              CheckResult.all(
                  Require.oneOf(account.at("registrationEmail", "type"), "SHARED"),
                  Require.yes(account.at("registrationEmail", "dedicated")));
          FactNode mailbox = account.at("registrationEmail");
          FactNode address = mailbox.text().isPresent() ? mailbox : mailbox.at("address");
          return OfficialDomains.ofAnybody(address)
              .map(personal -> CheckResult.all(personal, own))
              .orElse(own);
        });
  }

  /** By the record and the custody log; against each other they decide nothing. */
  private static CheckResult secondFactor(CheckInput input, Account account) {
    FactNode enabled = account.at("mfa", "enabled");
    FactNode mfa = enabled.flag().isPresent() ? enabled : account.at("mfa");
    boolean logged = CustodyHistory.of(input.facts(), account.id()).state().mfa().isPresent();
    if (mfa.is(true) && logged) {
      return CheckResult.pass(Message.of("LAW-CG-03.logged"));
    } else if (mfa.is(true)) {
      return tellsOfFactor(input, account)
          ? CheckResult.unknown(List.of("custody"))
          : Require.yes(mfa);
    }
    boolean off = mfa.flag().isPresent() || mfa.isNone();
    return off && !logged ? Require.yes(mfa) : CheckResult.unknown(mfa);
  }

  /** Whether the log says anything of a second factor: what it does not say is no contradiction. */
  private static boolean tellsOfFactor(CheckInput input, Account account) {
    return Stream.of("custody", "custodyLog")
        .map(input::at)
        .filter(FactNode::isList)
        .flatMap(log -> log.items().stream())
        .filter(entry -> entry.at("account").text().filter(account.id()::equals).isPresent())
        .anyMatch(entry -> entry.at("event").text().filter(e -> e.startsWith("MFA")).isPresent());
  }

  private static CheckResult handedOver(CheckInput input, Account account) {
    return CheckResult.all(
        Require.oneOf(account.at("ownerType"), "ORGANISATION"), CustodyCheck.held(input, account));
  }
}
