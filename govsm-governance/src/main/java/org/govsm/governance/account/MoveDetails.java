package org.govsm.governance.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.secret.Secrets;
import org.govsm.governance.tree.EnteredText;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a step in the life of an account: a reason, a reference, a day. Each is one
 * text; most are asked for by a guard of {@code account.life-cycle}.
 */
public final class MoveDetails implements ToPlain {

  /** How a holder goes, as {@code exit} says. */
  public static final List<String> EXITS = List.of("transfer", "retirement", "vendor-exit");

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
  private static final Map<String, List<String>> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("reason-given", List.of("reason"));
    ASKED.put("expected-end", List.of("until"));
    ASKED.put("reason-over", List.of("ended"));
    ASKED.put("decision-note", List.of("decisionNote"));
    ASKED.put("closure-notice", List.of("publicNotice", "newAddress"));
    ASKED.put("noticed-at", List.of("noticedAt"));
    ASKED.put("cert-in-reference", List.of("certInReference"));
    ASKED.put("public-notice", List.of("publicNotice"));
    ASKED.put("exit-recorded", List.of("exit", "incomingHolder"));
    ASKED.put("checklist-signed", List.of("checklist"));
    ASKED.put("GSM-CON-11", List.of("exportFile"));
    ASKED.put("LAW-EV-01", List.of("exportDigest", "capturedAt", "exportSource"));
    ASKED.put("retention-class", List.of("retentionClass"));
    ASKED.put("platform-confirmed", List.of("platformConfirmation"));
    ASKED.put("handle-kept", List.of("handleKept"));
    ASKED.values().forEach(names -> names.forEach(name -> KINDS.put(name, Kind.TEXT)));
    KINDS.put("until", Kind.DAY);
    KINDS.put("noticedAt", Kind.MOMENT);
    KINDS.put("capturedAt", Kind.MOMENT);
    KINDS.put("exit", Kind.EXIT);
  }

  /** The kinds of detail. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A day, which may lie ahead. */
    DAY,
    /** A day, or an instant with its zone, that has happened. */
    MOMENT,
    /** One of {@link #EXITS}. */
    EXIT
  }

  private final Map<String, String> details = new LinkedHashMap<>();

  private MoveDetails(TreeReader tree) {
    tree.only(KINDS.keySet());
    KINDS.forEach(
        (name, kind) -> {
          switch (kind) {
            case DAY -> tree.day(name);
            case MOMENT -> tree.moment(name);
            case EXIT -> tree.code(name, EXITS);
            case TEXT -> {}
          }
          if (tree.has(name)) {
            tree.text(name).ifPresent(text -> details.put(name, text));
          }
        });
  }

  /**
   * Reads the details of a step.
   *
   * @param tree texts by name, as {@code docs/accounts.md} lists them
   * @param now the moment; what has happened has happened by then
   * @return the details, or every fault; what looks like a secret is refused without being repeated
   */
  public static Checked<MoveDetails> fromPlain(@Nullable Object tree, Instant now) {
    List<InputFault> secrets = Secrets.in(tree);
    if (!secrets.isEmpty()) {
      return new Checked.Rejected<>(secrets);
    }
    List<InputFault> faults = new ArrayList<>();
    TreeReader reader = TreeReader.of(tree, "", faults);
    MoveDetails details = new MoveDetails(reader);
    for (String name : KINDS.keySet()) {
      if (kind(name) == Kind.MOMENT
          && details.moment(name).filter(at -> at.start().isAfter(now)).isPresent()) {
        reader.fault(name, "date.ahead", Message.of("fault.detail-ahead"));
      }
    }
    return Checked.of(details, faults.stream().distinct().toList());
  }

  /**
   * Reads what several persons say with one step, who sign one after the other.
   *
   * @param before what those who signed said, in their order
   * @param said what is said now; of two who say something of one detail the later counts
   * @param now the moment
   * @return the details, or every fault
   */
  public static Checked<MoveDetails> together(
      List<? extends Map<String, @Nullable Object>> before,
      Map<String, @Nullable Object> said,
      Instant now) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    before.forEach(all::putAll);
    all.putAll(said);
    return fromPlain(all, now)
        .<Checked<MoveDetails>>fold(
            details -> Checked.of(details, enteredFaults(said)), Checked.Rejected::new);
  }

  /** More is asked of what is said now than of what was kept. */
  private static List<InputFault> enteredFaults(Map<String, @Nullable Object> said) {
    List<InputFault> faults = new ArrayList<>(EnteredText.faults(said));
    said.forEach(
        (name, item) -> {
          boolean far =
              List.of(Kind.DAY, Kind.MOMENT).contains(kind(name))
                  && Moment.of(String.valueOf(item))
                      .filter(at -> !DayBounds.contain(at.day()))
                      .isPresent();
          if (far) {
            Message text = Message.of("input.year").with("given", String.valueOf(item));
            faults.add(new InputFault("/" + name, "date.far", text));
          }
        });
    return faults;
  }

  /**
   * Which details a guard asks for.
   *
   * @param guard the code of a guard of {@code account.life-cycle}
   * @return names; none where facts and custody log answer the guard
   */
  public static List<String> askedBy(String guard) {
    return ASKED.getOrDefault(guard, List.of());
  }

  /**
   * The kind of a detail.
   *
   * @throws IllegalArgumentException if there is no such detail
   */
  public static Kind kind(String name) {
    return Optional.ofNullable(KINDS.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no detail of a step: " + name));
  }

  /**
   * A detail.
   *
   * @return the text; nothing where it was not said
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(details.get(name));
  }

  /**
   * A detail that is a moment.
   *
   * @return the moment; nothing where it was not said
   */
  public Optional<Moment> moment(String name) {
    return text(name).flatMap(Moment::of);
  }

  /**
   * A detail that is a day.
   *
   * @return the day; nothing where it was not said
   */
  public Optional<LocalDate> day(String name) {
    return text(name).map(LocalDate::parse);
  }

  /**
   * The published tree form.
   *
   * @return the texts by name
   */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(details);
  }
}
