package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.pilot.PlatformCandidate.Outcome;
import org.govsm.governance.pilot.PlatformCandidate.Reason;

/** Check of a candidate by the factors of the framework, in the order in which it names them. */
final class CandidateCheck {

  private static final List<String> LEGAL =
      List.of("dataProtection", "security", "privacy", "archiving");

  private final Node asked;
  private final Node candidate;
  private final String platform;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private boolean against;
  private boolean judged;

  CandidateCheck(Node asked, Node candidate) {
    this.asked = asked;
    this.candidate = candidate;
    platform = candidate.text("platform");
  }

  PlatformCandidate checked() {
    known();
    access();
    inUse();
    judgement("servesObjective", PilotRules.PLAN, "objective");
    judgement("reachesAudience", PilotRules.PLAN, "audience");
    consultation();
    fact("keepsRhythm", PilotRules.RHYTHM, "rhythm");
    law();
    boolean devices = candidate.codes("devices").containsAll(List.of("mobile", "desktop"));
    devices(devices);
    Outcome outcome =
        against
            ? Outcome.SET_ASIDE
            : !missing.isEmpty() ? Outcome.OPEN : judged ? Outcome.ASKED : Outcome.FITS;
    return new PlatformCandidate(
        platform,
        outcome,
        reasons,
        missing,
        candidate
            .find("audienceShare", Percent.class)
            .filter(share -> SaidWords.say(candidate, "audienceSource")),
        devices);
  }

  private void weigh(String rule, String key) {
    Message text = Message.of("pilot.weighed." + key).with("platform", new PlatformName(platform));
    reasons.add(new Reason(rule, text, PilotRules.citation(rule)));
  }

  private void setAside(String rule, String key) {
    weigh(rule, key);
    against = true;
  }

  private Optional<Boolean> flag(Node node, String name) {
    return node.find(name, Boolean.class);
  }

  /** One that nobody knows may be closed down, or a slip: an officer says whether it is there. */
  private void known() {
    if (!PlatformChoice.isPlatform(platform)) {
      lack("platform");
    } else if (!PlatformNames.isKnown(platform)) {
      weigh(PilotRules.PLAN, "unknown");
      judged = true;
    }
  }

  /** A platform that is closed by a sure order is out; one that is not sure is for a person. */
  private void access() {
    Optional<LocalDate> on = asked.find("on", LocalDate.class);
    for (LocalDate day : on.stream().toList()) {
      for (Finding one : PlatformAccess.shipped().findings(PlatformNames.all(platform), day)) {
        reasons.add(new Reason(one.code(), one.text(), one.citation()));
        against |= one.weight() == Weight.BLOCKING;
        judged = true;
      }
    }
  }

  private void inUse() {
    if (PlatformNames.keys(asked.codes("inUse")).contains(PlatformNames.key(platform))) {
      setAside(PilotRules.FIRST_PHASE, "in-use");
    }
  }

  /** What no fact tells is for an officer, and not a figure of ours. */
  private void judgement(String name, String rule, String key) {
    Optional<Boolean> said = flag(candidate, name);
    if (said.isEmpty()) {
      weigh(rule, key + "-open");
      judged = true;
    } else if (said.get()) {
      weigh(rule, key);
    } else {
      setAside(rule, key + "-not");
    }
  }

  private void fact(String name, String rule, String key) {
    Optional<Boolean> said = flag(candidate, name);
    if (said.isEmpty()) {
      lack(name);
    } else if (said.get()) {
      weigh(rule, key);
    } else {
      setAside(rule, key + "-not");
    }
  }

  private void lack(String name) {
    missing.add(platform + "/" + name);
  }

  private void consultation() {
    if (asked.find("consultationType", String.class).filter("RESTRICTED"::equals).isPresent()) {
      fact("limitsAccess", PilotRules.CONSULTATION, "access");
    }
  }

  private void law() {
    Optional<Node> legal = candidate.branch("legal");
    Optional<Boolean> permitted = legal.flatMap(node -> flag(node, "permitted"));
    if (permitted.isEmpty()) {
      lack("permitted");
    } else if (!permitted.get()) {
      setAside(PilotRules.LAW, "permitted-not");
    }
    boolean kept = permitted.isPresent() && permitted.get();
    for (String duty : LEGAL) {
      Optional<Boolean> met = legal.flatMap(node -> flag(node, duty));
      if (met.isEmpty()) {
        lack(duty);
      } else if (!met.get()) {
        Message text =
            Message.of("pilot.weighed.duty-not")
                .with("platform", new PlatformName(platform))
                .with("duty", new Term("legal-duty." + duty));
        reasons.add(new Reason(PilotRules.LAW, text, PilotRules.citation(PilotRules.LAW)));
        against = true;
      }
      kept &= met.isPresent() && met.get();
    }
    if (kept) {
      weigh(PilotRules.LAW, "law");
    }
  }

  /** Devices weigh and set nothing aside, as the framework only advises. */
  private void devices(boolean all) {
    if (!candidate.has("devices")) {
      weigh(PilotRules.DEVICES, "devices-open");
    } else {
      weigh(PilotRules.DEVICES, all ? "devices" : "devices-few");
    }
  }
}
