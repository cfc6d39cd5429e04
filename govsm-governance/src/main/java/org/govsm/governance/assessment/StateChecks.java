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
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.Conflicts;
import org.govsm.governance.assessment.check.PilotChecks;
import org.govsm.governance.assessment.check.Require;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
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
      CheckInput.Scene scene, List<ControlFinding> findings, Conflicts conflicts) {
    List<ControlFinding> found = new ArrayList<>();
    Control account = STATES.find("SDK-STATE-ACCOUNT").orElseThrow();
    CheckInput input = new CheckInput(account, scene);
    for (Account each : input.accounts().all()) {
      account(input, each)
          .map(v -> conflicts.apply(account.id(), v.about(each.id())))
          .ifPresent(v -> found.add(ControlFinding.of(account, v, Optional.empty())));
    }
    Control pilot = STATES.find("SDK-STATE-PILOT").orElseThrow();
    pilot(new CheckInput(pilot, scene), findings)
        .map(v -> conflicts.apply(pilot.id(), v))
        .ifPresent(v -> found.add(ControlFinding.of(pilot, v, Optional.empty())));
    Control facts = STATES.find("SDK-FACTS").orElseThrow();
    conflicts.results().forEach(v -> found.add(ControlFinding.of(facts, v, Optional.empty())));
    return found;
  }

  private static Optional<CheckResult> account(CheckInput input, Account account) {
    List<CheckResult> verdicts = new ArrayList<>();
    CustodyHistory custody = CustodyHistory.of(input.facts(), account.id());
    boolean exposed = custody.state().rotationCauses().contains("COMPROMISE_REPORTED");
    for (FactNode incident : input.facts().each("incidents")) {
      if (incident.at("account").is(account.id())) {
        verdicts.add(incident(incident, account));
        if (account.isIn("ACTIVE")) {
          verdicts.add(renewed(input, custody, incident.at("noticedAt")));
        }
      } else if (incident.at("account").isAbsent()
          || !input.accounts().areListed(incident.at("account"))) {
        verdicts.add(CheckResult.unknown(List.of("incidents[].account")));
      }
    }
    if (account.isIn("COMPROMISED") && verdicts.isEmpty()) {
      verdicts.add(CheckResult.unknown(List.of("incidents")));
    }
    if (exposed && account.state().isEmpty()) {
      verdicts.add(CheckResult.unknown(account.at("state")));
    }
    if (exposed && account.isIn("ACTIVE")) {
      verdicts.add(CheckResult.fail(Message.of("SDK-STATE-ACCOUNT.exposed")));
    }
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(CheckResult.all(verdicts));
  }

  /** Whoever came in once knows the credential until it is renewed. */
  private static CheckResult renewed(CheckInput input, CustodyHistory custody, FactNode noticed) {
    FactNode log = CustodyHistory.log(input.facts());
    if (log.isAbsent() || noticed.moment().isEmpty()) {
      return CheckResult.unknown(log.isAbsent() ? log : noticed);
    }
    Moment when = noticed.moment().get();
    boolean renewed =
        custody.entries().stream()
            .filter(entry -> entry.at("event").is("ROTATED"))
            .flatMap(entry -> entry.at("at").moment().stream())
            .anyMatch(at -> !at.isBefore(when));
    if (!renewed) {
      return CheckResult.fail(Message.of("SDK-STATE-ACCOUNT.exposed"));
    }
    if (custody.state().ownWord("ROTATED").isPresent()) {
      return CheckResult.unknown(List.of("keeper"));
    }
    return surelyRenewed(custody, when)
        ? CheckResult.pass(Message.of("SDK-STATE-ACCOUNT.agrees"))
        : Require.hour(noticed, noticed);
  }

  /** By the hour, or by the order of the log where the report of the incident stands in it. */
  private static boolean surelyRenewed(CustodyHistory custody, Moment noticed) {
    boolean reported = false;
    for (FactNode entry : custody.entries()) {
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

  private static CheckResult incident(FactNode incident, Account account) {
    FactNode recovered = incident.at("recoveredAt");
    FactNode apps = incident.at("thirdPartyAppsRevoked");
    Message revoke = Message.of("SDK-STATE-ACCOUNT.apps");
    if (account.isIn("COMPROMISED") && recovered.moment().isPresent()) {
      Message text =
          Message.of("SDK-STATE-ACCOUNT.recovered")
              .with("day", recovered.moment().map(Moment::day).orElseThrow())
              .with("state", new Term("account.COMPROMISED"));
      CheckResult stands = CheckResult.fail(text);
      return apps.is(false) ? CheckResult.all(stands, CheckResult.fail(revoke)) : stands;
    } else if (account.state().isEmpty()) {
      return CheckResult.unknown(account.at("state"));
    } else if (!account.isIn("ACTIVE")) {
      return account.isIn("COMPROMISED") && recovered.isAbsent()
          ? CheckResult.unknown(recovered)
          : CheckResult.pass(Message.of("SDK-STATE-ACCOUNT.agrees"));
    } else if (recovered.isNone()) {
      return CheckResult.fail(Message.of("SDK-STATE-ACCOUNT.open"));
    } else if (!apps.is(true)) {
      return apps.isAbsent() ? CheckResult.unknown(apps) : CheckResult.fail(revoke);
    }
    return recovered.isAbsent()
        ? CheckResult.unknown(recovered)
        : CheckResult.pass(Message.of("SDK-STATE-ACCOUNT.agrees"));
  }

  private static Optional<CheckResult> pilot(CheckInput input, List<ControlFinding> findings) {
    FactNode stage = input.at("pilot", "stage");
    FactNode rollout = PilotChecks.rollout(input);
    boolean grows = rollout.moment().isPresent() || stage.is("SCALE");
    boolean stays = !grows && rollout.isNone() && !stage.isAbsent();
    if (!input.at("pilot").isGiven() || stays) {
      return Optional.empty();
    }
    List<CheckResult> verdicts = new ArrayList<>();
    signed(input.at("pilot", "evaluation")).ifPresent(verdicts::add);
    CheckResult order = PilotChecks.evaluatedFirst(input);
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
      FactNode lacking = rollout.isAbsent() ? rollout : stage;
      return stands ? Optional.of(CheckResult.unknown(lacking)) : Optional.empty();
    }
    List<String> unsure = musts(findings, f -> UNSURE.contains(f.outcome()));
    Message text = Message.of("SDK-STATE-PILOT.unsure").with("controls", unsure);
    verdicts.add(
        unsure.isEmpty()
            ? CheckResult.pass(Message.of("SDK-STATE-PILOT.free"))
            : CheckResult.of(Outcome.UNKNOWN, text));
    return Optional.of(CheckResult.all(verdicts));
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
  private static Optional<CheckResult> signed(FactNode evaluation) {
    FactNode signature = evaluation.at("signedAt");
    if (evaluation.isNone()) {
      return Optional.of(blocked(Message.of("SDK-STATE-PILOT.evaluation")));
    } else if (evaluation.isAbsent()) {
      return Optional.of(CheckResult.unknown(evaluation));
    } else if (signature.isNone()) {
      return Optional.of(blocked(Message.of("SDK-STATE-PILOT.unsigned")));
    }
    return signature.isAbsent() ? Optional.of(CheckResult.unknown(signature)) : Optional.empty();
  }

  private static CheckResult blocked(Message text) {
    return CheckResult.of(Outcome.BLOCKED, text);
  }
}
