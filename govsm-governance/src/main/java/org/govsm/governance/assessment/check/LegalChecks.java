package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** GSM-LEG-02, 03, 04 and 06: policies that were circulated, and the duties of an intermediary. */
final class LegalChecks {

  private static final int MOST_NAMED = 5;
  private static final List<String> REQUESTS = List.of("orders", "complaints", "infoOrders");

  private LegalChecks() {}

  /** Every policy that anybody acknowledged, by everybody in the team who is in service. */
  static List<CheckResult> circulated(CheckInput input) {
    FactNode acks = input.at("policyAck");
    FactNode team = input.at("team");
    FactNode members = team.isList() || team.isNone() ? team : team.at("members");
    if (!acks.isGiven() || !members.isGiven()) {
      return List.of(
          CheckResult.all(
              Require.given(acks),
              members.isGiven()
                  ? Require.given(members)
                  : CheckResult.unknown(List.of("team[].person"))));
    }
    Set<String> policies = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (FactNode ack : acks.items()) {
      if (!ack.at("person").isGiven() || !ack.at("policy").isGiven()) {
        boolean nobody = !ack.at("person").isGiven();
        return List.of(
            CheckResult.unknown(List.of("policyAck[]." + (nobody ? "person" : "policy"))));
      }
      policies.add(ack.at("policy").text().orElse(""));
    }
    Set<String> persons = new LinkedHashSet<>();
    members.items().forEach(member -> member.at("person").text().ifPresent(persons::add));
    return persons.stream()
        .map(
            one ->
                input.serving(one, input.listed(one, circulated(input, one, policies))).about(one))
        .toList();
  }

  private static CheckResult circulated(CheckInput input, String person, Set<String> policies) {
    Optional<Boolean> active = input.people().active(person, input.asOf());
    if (active.filter(yes -> !yes).isPresent()) {
      return CheckResult.notApplicable(Message.of("GSM-LEG-02.left").with("person", person));
    }
    List<String> lacking = new ArrayList<>();
    boolean open = false;
    for (String policy : policies) {
      List<FactNode> days =
          input.at("policyAck").items().stream()
              .filter(ack -> ack.at("person").is(person) && isFor(ack, policy))
              .map(ack -> ack.at("at"))
              .toList();
      boolean acknowledged = days.stream().anyMatch(day -> day.moment().isPresent());
      boolean asked = !acknowledged && days.stream().anyMatch(FactNode::isAbsent);
      open |= asked;
      if (!acknowledged && !asked) {
        lacking.add(policy);
      }
    }
    if (lacking.isEmpty()) {
      return open
          ? CheckResult.unknown(List.of("policyAck[].at"))
          : CheckResult.pass(Message.of("GSM-LEG-02.all").with("policies", List.copyOf(policies)));
    } else if (active.isEmpty()) {
      return input.unknownPerson("people[].active");
    }
    Message text = Message.of("GSM-LEG-02.lacking").with("policies", lacking);
    return CheckResult.fail(text).values(lacking);
  }

  private static boolean isFor(FactNode ack, String policy) {
    return ack.at("policy").text().filter(policy::equalsIgnoreCase).isPresent();
  }

  static List<CheckResult> decided(CheckInput input) {
    FactNode decided = input.at("legalMap", "intermediary");
    CheckResult stated = Require.oneOf(decided, "YES", "NO");
    if (!decided.isWord("NO")) {
      return List.of(stated);
    }
    Hosting hosting = Hosting.of(input);
    if (hosting.isOwn()) {
      Message text = Message.of("GSM-LEG-03.is").with("places", hosting.own);
      return List.of(CheckResult.fail(text).values(hosting.own));
    }
    return List.of(hosting.missing.isEmpty() ? stated : hosting.open());
  }

  /** Where others add content to what the department runs itself. */
  private record Hosting(List<String> own, Set<String> missing, List<Message> strange) {

    static Hosting of(CheckInput input) {
      return of(input.accounts(), input.at("facility"));
    }

    static Hosting of(Accounts accounts, FactNode facility) {
      Hosting found = new Hosting(new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>());
      if (accounts.list().isEmpty()) {
        found.missing.add("accounts");
      }
      for (Account account : accounts.all()) {
        if (account.exists()) {
          found.look(
              account.id(),
              "accounts[]",
              account.at("hosting"),
              account.at("allowsThirdPartyContent"));
        }
      }
      if (!facility.isNone()) {
        found.look(
            facility.at("id").text().orElse("facility"),
            "facility",
            facility.at("hosting"),
            facility.at("allowsThirdPartyContent"));
      }
      return found;
    }

    private void look(String id, String place, FactNode hosting, FactNode others) {
      boolean elsewhere = hosting.isWord("external") || hosting.isNone();
      if (elsewhere || others.is(false) || others.isNone()) {
        return;
      } else if (hosting.isWord("owned") && others.is(true)) {
        own.add(id);
      } else if (!hosting.isWord("owned")) {
        missing.add(place + ".hosting");
        hosting
            .unknownWord()
            .map(word -> word.with("what", CheckResult.term(place + ".hosting")))
            .ifPresent(strange::add);
      } else {
        missing.add(place + ".allowsThirdPartyContent");
      }
    }

    boolean isOwn() {
      return !own.isEmpty();
    }

    /** What is missing to tell, or which word nobody knows. */
    CheckResult open() {
      CheckResult open = CheckResult.unknown(List.copyOf(missing));
      return strange.isEmpty() ? open : open.saying(strange.get(0));
    }
  }

  /**
   * Whether the department is an intermediary: by its decision, and where nobody decided and facts
   * show that it is, by these. Else what is missing to tell; a decision against the facts tells
   * nothing.
   */
  static CheckResult isIntermediary(CheckInput input) {
    FactNode decided = input.at("legalMap", "intermediary");
    CheckResult yes = CheckResult.pass(Message.of("GSM-LEG-04.intermediary"));
    if (decided.isWord("YES")) {
      return yes;
    }
    List<String> asHost = asHost(input.facts());
    if (decided.isWord("NO") && !asHost.isEmpty()) {
      return CheckResult.unknown(decided).saying(against(asHost, "requests-as-host", "requests"));
    }
    Hosting hosting = Hosting.of(input);
    if (hosting.isOwn()) {
      return decided.isWord("NO")
          ? CheckResult.unknown(decided).saying(against(hosting.own, "intermediary", "places"))
          : yes;
    } else if (!decided.isWord("NO")) {
      return CheckResult.unknown(decided);
    }
    return hosting.missing.isEmpty()
        ? CheckResult.notApplicable(Message.of("GSM-LEG-04.none"))
        : hosting.open();
  }

  /** Where others add content to what the department runs, though it says that it hosts nothing. */
  static Optional<Message> disputed(CheckInput.Scene scene) {
    boolean denied = scene.facts().at("legalMap", "intermediary").isWord("NO");
    Hosting hosting = Hosting.of(scene.accounts(), scene.facts().at("facility"));
    return denied && hosting.isOwn()
        ? Optional.of(against(hosting.own, "intermediary", "places"))
        : Optional.empty();
  }

  /** Requests that came to the department as a host, though it says that it hosts nothing. */
  static Optional<Message> disputedByRequests(Facts facts) {
    List<String> asHost = asHost(facts);
    return facts.at("legalMap", "intermediary").isWord("NO") && !asHost.isEmpty()
        ? Optional.of(against(asHost, "requests-as-host", "requests"))
        : Optional.empty();
  }

  /** Some of the requests that are recorded as received by the department as a host. */
  private static List<String> asHost(Facts facts) {
    return REQUESTS.stream()
        .flatMap(
            many ->
                facts.each(many).stream()
                    .filter(one -> one.at("hostingRole").isWord("INTERMEDIARY"))
                    .map(one -> one.at("id").text().orElse(many)))
        .distinct()
        .limit(MOST_NAMED)
        .toList();
  }

  /** Every request of a list; what came to the department as a user of a platform binds it not. */
  static List<CheckResult> eachRequest(
      CheckInput input, String many, Function<FactNode, CheckResult> check) {
    return input.each(
        many,
        one ->
            CorrectedEntries.ofRequest(
                one,
                free(one)
                    .map(CheckResult::notApplicable)
                    .orElseGet(
                        () -> DeclinedRequests.asked(one, confirmed(one, check.apply(one))))));
  }

  /** Why a request binds the department by no rule of these. */
  private static Optional<Message> free(FactNode request) {
    if (request.at("hostingRole").isWord("USER")) {
      return Optional.of(Message.of("GSM-LEG-04.as-user"));
    }
    return Optional.of(Message.of("check.other-kind"))
        .filter(text -> request.at("otherKind").is(true));
  }

  /** What is met by the word of an officer another confirms. */
  private static CheckResult confirmed(FactNode request, CheckResult found) {
    Optional<String> by = request.at("metBy").text();
    boolean alone = request.at("alone").is(true);
    if (found.outcome() != Outcome.PASS || by.isEmpty() && !alone) {
      return found;
    }
    Message text =
        alone ? Message.of("check.alone") : Message.of("check.by-word").with("person", by.get());
    return found.outcome(Outcome.ATTEST).saying(text.with("reason", found.text()));
  }

  private static Message against(List<String> named, String code, String name) {
    return Message.of("SDK-FACTS." + code).with(name, named).with("subject", "");
  }

  static List<CheckResult> dueDiligence(CheckInput input) {
    CheckResult applies = isIntermediary(input);
    if (applies.outcome() != Outcome.PASS) {
      return List.of(applies);
    }
    FactNode list = input.at("intermediary", "dueDiligence", "checklist");
    FactNode complete = input.at("intermediary", "dueDiligence", "complete");
    if (!list.isGiven() && !complete.isAbsent()) {
      return List.of(list.isNone() ? Require.given(list) : Require.yes(complete));
    } else if (!list.isGiven()) {
      return List.of(Require.given(list));
    }
    List<String> open = new ArrayList<>();
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.pass(Message.of("GSM-LEG-04.met")));
    for (FactNode item : list.items()) {
      FactNode met = item.at("met");
      if (met.isAbsent()) {
        verdicts.add(CheckResult.unknown(List.of("intermediary.dueDiligence.checklist[].met")));
      } else if (!met.is(true)) {
        open.add(item.at("item").text().orElse("–"));
      }
    }
    if (!open.isEmpty()) {
      Message text = Message.of("GSM-LEG-04.open").with("items", open);
      verdicts.add(CheckResult.fail(text).values(open));
    }
    if (!complete.isAbsent()) {
      verdicts.add(Require.yes(complete));
    }
    return List.of(CheckResult.all(verdicts));
  }

  static List<CheckResult> actedInTime(CheckInput input) {
    BigDecimal limit = input.limit("hours");
    CheckResult applies = isIntermediary(input);
    return eachRequest(
        input,
        "complaints",
        complaint ->
            applies.outcome() == Outcome.PASS
                ? acted(input, complaint.at("receivedAt"), complaint.at("actedAt"), limit)
                : applies);
  }

  /**
   * Whether something was done within some hours of its receipt. What was open by its record when
   * they were over is late, whatever came of it then.
   */
  static CheckResult acted(CheckInput input, FactNode received, FactNode acted, BigDecimal limit) {
    Optional<Moment> from = received.moment();
    if (from.isEmpty()) {
      return Require.given(received);
    }
    Optional<CheckResult> late =
        RecordedTime.whileOpen(
            acted, until -> acted(received, from.get(), acted, until, limit), Set.of(Outcome.FAIL));
    if (late.isPresent()) {
      return late.get();
    } else if (acted.isAbsent()) {
      return CheckResult.unknown(acted);
    } else if (acted.moment().isEmpty()) {
      return waiting(input, received, from.get(), limit);
    }
    return RecordedTime.judged(acted, to -> acted(received, from.get(), acted, to, limit));
  }

  /** The same of an act at a moment. */
  static CheckResult acted(
      FactNode received, Moment from, FactNode acted, Moment to, BigDecimal limit) {
    Duration least = Duration.between(from.end(), to.start());
    Duration most = Duration.between(from.start(), to.end());
    boolean late = isOver(least, limit);
    if (!late && isOver(most, limit)) {
      return Require.hour(received, acted);
    }
    return HoursTaken.atMost(late ? least : most, limit);
  }

  /** Nobody acted yet: over once the time is, and until then still to come. */
  private static CheckResult waiting(
      CheckInput input, FactNode received, Moment from, BigDecimal limit) {
    Duration least = Duration.between(from.end(), input.asOf());
    if (isOver(least, limit)) {
      return HoursTaken.open(least, limit);
    }
    Message text = Message.of("GSM-LEG-06.waiting").with("limit", limit);
    return isOver(Duration.between(from.start(), input.asOf()), limit)
        ? CheckResult.unknown(received).saying(text)
        : CheckResult.of(Outcome.WARN, text);
  }

  private static boolean isOver(Duration time, BigDecimal limit) {
    return HoursTaken.hours(time).compareTo(limit) > 0;
  }
}
