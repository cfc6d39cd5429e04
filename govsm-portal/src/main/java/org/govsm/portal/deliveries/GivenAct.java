package org.govsm.portal.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Given act: what a caller says of an act. Who does it and in which role is said by the portal.
 * Evidence that is given by its reference or address has the digest of these words.
 */
final class GivenAct {

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  /** How a number is parted, and zeros before it, make no other paper. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private static final Pattern ZEROS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}])0+(?=\\p{Nd})");
  private static final List<String> NAMES = List.of("on", "paper", "decided", "act");

  private final Map<String, @Nullable Object> tree;
  private final LocalDate entered;
  private final List<String> evidence = new ArrayList<>();

  private GivenAct(Map<String, @Nullable Object> tree, LocalDate entered) {
    this.tree = tree;
    this.entered = entered;
  }

  /** Reads what is given: {@code on}, {@code paper}, {@code decided} and {@code act}. */
  static GivenAct read(Map<String, @Nullable Object> body, LocalDate today) {
    ApiRequests.only(body, NAMES, List.of());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(body);
    tree.putIfAbsent("on", today.toString());
    Map<String, @Nullable Object> act = new LinkedHashMap<>(ApiRequests.object(body, "act"));
    GivenAct given = new GivenAct(tree, today);
    if (act.get("evidence") instanceof List<?> some) {
      act.put("evidence", some.stream().map(one -> given.digest(String.valueOf(one))).toList());
    }
    tree.put("act", act);
    return given;
  }

  private String digest(String text) {
    evidence.add(text.strip());
    return hash(text);
  }

  private static String hash(String text) {
    return DIGEST.matcher(text.strip()).matches()
        ? text.strip()
        : CanonicalForm.digest(text.strip().getBytes(UTF_8));
  }

  /** What is done; of a kind that is none the form of the act says so. */
  Kind kind() {
    String said = String.valueOf(ApiRequests.object(tree, "act").get("kind"));
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(said)) {
        return kind;
      }
    }
    ProblemException.accepted(AcceptanceAct.fromPlain(tree));
    return Kind.DELIVERY;
  }

  /** What the evidence is called. */
  List<String> evidence() {
    return List.copyOf(evidence);
  }

  /**
   * The same, where evidence that people read as that of an earlier delivery is that. Addresses are
   * told apart by the case of their letters too.
   *
   * @param before the acts on record
   */
  GivenAct readAs(List<StoredAct> before) {
    Map<String, String> known = new LinkedHashMap<>();
    before.stream()
        .filter(one -> one.act().kind() == Kind.DELIVERY)
        .forEach(one -> one.named().forEach((text, hash) -> known.putIfAbsent(read(text), hash)));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    Map<String, @Nullable Object> act = new LinkedHashMap<>(ApiRequests.object(tree, "act"));
    if (kind() == Kind.DELIVERY && act.get("evidence") instanceof List<?>) {
      act.put(
          "evidence",
          evidence.stream().map(text -> known.getOrDefault(read(text), hash(text))).toList());
    }
    whole.put("act", act);
    GivenAct same = new GivenAct(whole, entered);
    same.evidence.addAll(evidence);
    return same;
  }

  private static String read(String text) {
    return isAddress(text) || DIGEST.matcher(text).matches()
        ? text
        : ZEROS
            .matcher(SIGNS.matcher(Skeleton.of(text)).replaceAll("-"))
            .replaceAll("")
            .replaceFirst("^-+", "")
            .replaceFirst("-+$", "");
  }

  private static boolean isAddress(String text) {
    return text.contains("://");
  }

  /** Refuses evidence that repeats the number of a person, firm or account. */
  void refuseNumbers() {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      String text = evidence.get(i);
      if (!isAddress(text) && !DIGEST.matcher(text).matches()) {
        faults.addAll(FreeTexts.in("/act/evidence/" + i, text));
      }
    }
    text("certificate").ifPresent(said -> faults.addAll(FreeTexts.in("/act/certificate", said)));
    if (tree.get("plan") instanceof Map<?, ?> plan && plan.get("source") instanceof String said) {
      faults.addAll(FreeTexts.in("/act/plan/source", said));
    }
    ProblemException.unlessNone(faults);
  }

  private Optional<String> text(String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf);
  }

  /** What was typed, to be looked through for secrets. */
  Map<String, @Nullable Object> said() {
    Map<String, @Nullable Object> said = new LinkedHashMap<>(tree);
    said.put("evidence", evidence());
    return said;
  }

  /** One that was taken back has its number too. */
  private static long delivered(AcceptanceRecord record) {
    return record.acts().stream().filter(act -> act.kind() == Kind.DELIVERY).count();
  }

  /**
   * The act of a person in a role; a delivery without an id gets the next number.
   *
   * @param actor who enters it
   */
  AcceptanceAct by(String person, String actor, String role, AcceptanceRecord record) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    whole.put("by", person);
    whole.put("role", role);
    if (!actor.equals(person)) {
      whole.put("enteredBy", actor);
    }
    Map<String, @Nullable Object> act = new LinkedHashMap<>(ApiRequests.object(tree, "act"));
    if (kind() == Kind.DELIVERY) {
      act.putIfAbsent("delivery", "D" + (delivered(record) + 1));
      if (!Sql.isId(String.valueOf(act.get("delivery")))) {
        Message text = Message.of("deliveries.id");
        throw ProblemException.of(new InputFault("/act/delivery", "deliveries.id", text));
      }
    }
    whole.put("act", act);
    AcceptanceAct made = ProblemException.accepted(AcceptanceAct.fromPlain(whole));
    if (made.on().isBefore(entered)) {
      whole.put("entered", entered.toString());
    }
    return ProblemException.accepted(AcceptanceAct.fromPlain(whole));
  }
}
