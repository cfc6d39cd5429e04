package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;

/** Whether states agree with what happened: rules of our own, in a small catalogue of their own. */
final class StateChecks {

  private static final ControlCatalogue STATES = load();

  /** What is not known, or waits for a signature, may fail yet. */
  private static final Set<Outcome> UNSURE = Set.of(Outcome.UNKNOWN, Outcome.ATTEST);

  private StateChecks() {}

  private static ControlCatalogue load() {
    String name = "states.xml";
    try (InputStream in = requireNonNull(StateChecks.class.getResourceAsStream(name), name)) {
      return ControlCatalogue.read(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What does not agree; a state that agrees needs no word. */
  static List<ControlFinding> judge(
      Asked.Scene scene, List<ControlFinding> findings, Conflicts conflicts) {
    List<ControlFinding> found = new ArrayList<>();
    Control account = STATES.find("SDK-STATE-ACCOUNT").orElseThrow();
    Asked asked = new Asked(account, scene);
    for (Account each : asked.accounts().all()) {
      account(asked, each)
          .map(v -> conflicts.apply(account.id(), v.about(each.id())))
          .ifPresent(v -> found.add(ControlFinding.of(account, v, Optional.empty())));
    }
    Control pilot = STATES.find("SDK-STATE-PILOT").orElseThrow();
    pilot(new Asked(pilot, scene), findings)
        .map(v -> conflicts.apply(pilot.id(), v))
        .ifPresent(v -> found.add(ControlFinding.of(pilot, v, Optional.empty())));
    found.addAll(conflicts.findings(STATES.find("SDK-FACTS").orElseThrow()));
    return found;
  }

  private static Optional<Verdict> account(Asked asked, Account account) {
    List<Verdict> verdicts = new ArrayList<>();
    CustodyHistory custody = CustodyHistory.of(asked.facts(), account.id());
    boolean exposed = custody.state().rotationCauses().contains("COMPROMISE_REPORTED");
    for (Fact incident : asked.facts().each("incidents")) {
      if (incident.at("account").is(account.id())) {
        verdicts.add(incident(incident, account));
        if (account.isIn("ACTIVE")) {
          verdicts.add(renewed(asked, custody, incident.at("noticedAt")));
        }
      } else if (incident.at("account").isAbsent()) {
        verdicts.add(Verdict.unknown(List.of("incidents[].account")));
      }
    }
    if (account.isIn("COMPROMISED") && verdicts.isEmpty()) {
      verdicts.add(Verdict.unknown(List.of("incidents")));
    }
    if (exposed && account.state().isEmpty()) {
      verdicts.add(Verdict.unknown(account.at("state")));
    }
    if (exposed && account.isIn("ACTIVE")) {
      verdicts.add(Verdict.fail(Message.of("SDK-STATE-ACCOUNT.exposed")));
    }
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(Verdict.all(verdicts));
  }

  /** Whoever came in once knows the credential until it is renewed. */
  private static Verdict renewed(Asked asked, CustodyHistory custody, Fact noticed) {
    Fact log = CustodyHistory.log(asked.facts());
    if (log.isAbsent() || noticed.moment().isEmpty()) {
      return Verdict.unknown(log.isAbsent() ? log : noticed);
    }
    Moment when = noticed.moment().get();
    boolean renewed =
        custody.entries().stream()
            .filter(entry -> entry.at("event").is("ROTATED"))
            .flatMap(entry -> entry.at("at").moment().stream())
            .anyMatch(at -> !at.isBefore(when));
    if (!renewed) {
      return Verdict.fail(Message.of("SDK-STATE-ACCOUNT.exposed"));
    }
    return surelyRenewed(custody, when)
        ? Verdict.pass(Message.of("SDK-STATE-ACCOUNT.agrees"))
        : Require.hour(noticed, noticed);
  }

  /** By the hour, or by the order of the log where the report of the incident stands in it. */
  private static boolean surelyRenewed(CustodyHistory custody, Moment noticed) {
    boolean reported = false;
    for (Fact entry : custody.entries()) {
      Optional<Moment> at = entry.at("at").moment();
      boolean since = at.filter(moment -> !moment.isBefore(noticed)).isPresent();
      reported |= since && entry.at("event").is("COMPROMISE_REPORTED");
      if (entry.at("event").is("ROTATED")
          && (reported && since || at.filter(m -> Require.isFirst(noticed, m)).isPresent())) {
        return true;
      }
    }
    return false;
  }

  private static Verdict incident(Fact incident, Account account) {
    Fact recovered = incident.at("recoveredAt");
    Fact apps = incident.at("thirdPartyAppsRevoked");
    Message revoke = Message.of("SDK-STATE-ACCOUNT.apps");
    if (account.isIn("COMPROMISED") && recovered.moment().isPresent()) {
      Message text =
          Message.of("SDK-STATE-ACCOUNT.recovered")
              .with("day", recovered.moment().map(Moment::day).orElseThrow())
              .with("state", new Term("account.COMPROMISED"));
      Verdict stands = Verdict.fail(text);
      return apps.is(false) ? Verdict.all(stands, Verdict.fail(revoke)) : stands;
    } else if (account.state().isEmpty()) {
      return Verdict.unknown(account.at("state"));
    } else if (!account.isIn("ACTIVE")) {
      return account.isIn("COMPROMISED") && recovered.isAbsent()
          ? Verdict.unknown(recovered)
          : Verdict.pass(Message.of("SDK-STATE-ACCOUNT.agrees"));
    } else if (recovered.isNone()) {
      return Verdict.fail(Message.of("SDK-STATE-ACCOUNT.open"));
    } else if (!apps.is(true)) {
      return apps.isAbsent() ? Verdict.unknown(apps) : Verdict.fail(revoke);
    }
    return recovered.isAbsent()
        ? Verdict.unknown(recovered)
        : Verdict.pass(Message.of("SDK-STATE-ACCOUNT.agrees"));
  }

  private static Optional<Verdict> pilot(Asked asked, List<ControlFinding> findings) {
    Fact stage = asked.at("pilot", "stage");
    Fact rollout = PilotChecks.rollout(asked);
    boolean grows = rollout.moment().isPresent() || stage.is("SCALE");
    boolean stays = !grows && rollout.isNone() && !stage.isAbsent();
    if (!asked.at("pilot").isGiven() || stays) {
      return Optional.empty();
    }
    List<Verdict> verdicts = new ArrayList<>();
    signed(asked.at("pilot", "evaluation")).ifPresent(verdicts::add);
    Verdict order = PilotChecks.evaluatedFirst(asked);
    if (order.outcome() == Outcome.FAIL) {
      verdicts.add(blocked(order.text()));
    } else if (grows && order.outcome() == Outcome.UNKNOWN) {
      verdicts.add(order);
    }
    List<String> open = musts(findings, f -> f.isFailure() && !f.isAdvisory());
    if (!open.isEmpty()) {
      verdicts.add(blocked(Message.of("SDK-STATE-PILOT.open").with("controls", open)).values(open));
    }
    if (!grows) {
      boolean stands = verdicts.stream().anyMatch(v -> v.outcome() == Outcome.BLOCKED);
      Fact lacking = rollout.isAbsent() ? rollout : stage;
      return stands ? Optional.of(Verdict.unknown(lacking)) : Optional.empty();
    }
    List<String> unsure = musts(findings, f -> UNSURE.contains(f.outcome()));
    Message text = Message.of("SDK-STATE-PILOT.unsure").with("controls", unsure);
    verdicts.add(
        unsure.isEmpty()
            ? Verdict.pass(Message.of("SDK-STATE-PILOT.free"))
            : Verdict.of(Outcome.UNKNOWN, text));
    return Optional.of(Verdict.all(verdicts));
  }

  private static List<String> musts(
      List<ControlFinding> findings, Predicate<ControlFinding> wanted) {
    return findings.stream()
        .filter(f -> f.control().strength().equals("must"))
        .filter(wanted)
        .map(f -> f.control().id())
        .distinct()
        .toList();
  }

  /** What an evaluation lacks: itself, or its signature, or a word about either. */
  private static Optional<Verdict> signed(Fact evaluation) {
    Fact signature = evaluation.at("signedAt");
    if (evaluation.isNone()) {
      return Optional.of(blocked(Message.of("SDK-STATE-PILOT.evaluation")));
    } else if (evaluation.isAbsent()) {
      return Optional.of(Verdict.unknown(evaluation));
    } else if (signature.isNone()) {
      return Optional.of(blocked(Message.of("SDK-STATE-PILOT.unsigned")));
    }
    return signature.isAbsent() ? Optional.of(Verdict.unknown(signature)) : Optional.empty();
  }

  private static Verdict blocked(Message text) {
    return Verdict.of(Outcome.BLOCKED, text);
  }
}
