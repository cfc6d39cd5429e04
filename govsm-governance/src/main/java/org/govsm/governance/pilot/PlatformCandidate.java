package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Percent;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Candidate among platforms: what was weighed of it, and what came of that. */
public final class PlatformCandidate implements Worded {

  /** What came of it. The set is closed. */
  public enum Outcome {
    /** It is chosen. */
    CHOSEN,
    /** Nothing stands against it, and others go before it, or an officer chooses among them. */
    FITS,
    /** A reason stands against it. */
    SET_ASIDE,
    /** An officer must judge whether it fits. */
    ASKED,
    /** A fact is missing. */
    OPEN
  }

  /** A reason for or against a candidate, with the rule that it follows from. */
  record Reason(String rule, Message text, Citation citation) {}

  private final String platform;
  private final Outcome outcome;
  private final List<Reason> reasons;
  private final List<String> missing;
  private final Optional<Percent> share;
  private final boolean onAllDevices;

  PlatformCandidate(
      String platform,
      Outcome outcome,
      List<Reason> reasons,
      List<String> missing,
      Optional<Percent> share,
      boolean onAllDevices) {
    this.platform = platform;
    this.outcome = outcome;
    this.reasons = List.copyOf(reasons);
    this.missing = List.copyOf(missing);
    this.share = share;
    this.onAllDevices = onAllDevices;
  }

  PlatformCandidate as(Outcome other) {
    return new PlatformCandidate(platform, other, reasons, missing, share, onAllDevices);
  }

  PlatformCandidate with(Reason reason) {
    List<Reason> all = new ArrayList<>(reasons);
    all.add(reason);
    return new PlatformCandidate(platform, outcome, all, missing, share, onAllDevices);
  }

  /** The platform. */
  public String platform() {
    return platform;
  }

  /** What came of it. */
  public Outcome outcome() {
    return outcome;
  }

  /** The sentences of what was weighed, in the order of the factors. */
  public List<Message> weighed() {
    return reasons.stream().map(Reason::text).toList();
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** The facts that are missing of it. */
  public List<String> missing() {
    return missing;
  }

  /** The share of the audience that the department found there; nothing where it found none. */
  public Optional<Percent> share() {
    return share;
  }

  boolean isOnAllDevices() {
    return onAllDevices;
  }

  @Override
  public Message said() {
    return Message.of("pilot.candidate." + outcome).with("platform", new PlatformName(platform));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", platform);
    tree.put("outcome", outcome.name());
    tree.put("rules", reasons.stream().map(Reason::rule).distinct().toList());
    if (!missing.isEmpty()) {
      tree.put("missing", missing);
    }
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(toPlain());
    tree.put("weighed", Tree.list(reasons, reason -> words.say(reason.text())));
    tree.put("text", words.say(said()));
    return tree;
  }
}
