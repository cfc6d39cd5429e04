package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The flags on a draft with what officers said of them: a flag asks until one who may says so. */
final class DraftFlags {

  private static final Map<String, String> CONTROLS =
      Map.of(PostFlag.PARTY, "GSM-VAL-10", PostFlag.MODEL_CODE, PostRules.MODEL_CODE);

  private final PostCase asked;
  private final Map<String, List<PostFlag>> byKind = new LinkedHashMap<>();

  DraftFlags(PostCase asked) {
    this.asked = asked;
    List<PostFlag> all = new ArrayList<>(asked.draft().scan(asked.parties()));
    all.addAll(asked.periods());
    all.addAll(new PostPlatforms(asked).closed());
    all.forEach(flag -> byKind.computeIfAbsent(flag.kind(), k -> new ArrayList<>()).add(flag));
  }

  List<PostFlag> all() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }

  /** Kinds that nobody who may has spoken of, in the order of {@link PostFlag#kinds()}. */
  List<String> open() {
    return PostFlag.kinds().stream()
        .filter(byKind::containsKey)
        .filter(kind -> !isPeriod(kind))
        .filter(kind -> answer(kind).isEmpty())
        .toList();
  }

  /** Those of {@link #open()} that wait for no clearance: in an emergency only personal data. */
  List<String> asking() {
    return open().stream()
        .filter(kind -> !asked.isEmergency() || PostFlag.isPersonal(kind))
        .toList();
  }

  /** Whether an officer says that the post is about such a thing, flagged by the scan or not. */
  boolean isConfirmed(String kind) {
    return isPeriod(kind) || answer(kind).filter(yes -> yes).isPresent();
  }

  /** A period that is stated and holds on the day is a fact, which nobody answers away. */
  private boolean isPeriod(String kind) {
    return kind.equals(PostFlag.MODEL_CODE) && byKind.containsKey(kind);
  }

  /** Whether it needs the clearance of what is restricted, by what is known so far. */
  boolean isRestricted() {
    return PostFlag.kinds().stream().anyMatch(k -> asked.isRestricted(k) && isConfirmed(k));
  }

  /** Whether an open flag may still raise the lane. */
  boolean mayRestrict() {
    return open().stream().anyMatch(asked::isRestricted);
  }

  /** An author and an agency do not answer for a draft, nor somebody whom the list lacks. */
  private Optional<Boolean> answer(String kind) {
    return asked
        .draft()
        .answer(kind)
        .filter(answer -> !asked.isAuthor(answer.text("by")))
        .filter(answer -> asked.people().isEmpty() || isOfficer(answer.text("by")))
        .map(answer -> answer.get("confirmed", Boolean.class));
  }

  private boolean isOfficer(String person) {
    return asked.person(person).filter(one -> !PostCase.isOfAgency(one)).isPresent();
  }

  static String control(String kind) {
    return CONTROLS.getOrDefault(kind, PostFlag.isPersonal(kind) ? "GSM-VAL-14" : "GSM-VAL-06");
  }

  /** The sentence that asks an officer about all kinds that do not wait. */
  Message question() {
    return Message.of("post.flags").with("flags", names(asking()));
  }

  static List<Term> names(List<String> kinds) {
    return kinds.stream().map(DraftFlags::name).toList();
  }

  private static Term name(String kind) {
    return new Term("flag." + kind);
  }

  void judge(PostReasons reasons) {
    for (String kind : new TreeSet<>(byKind.keySet())) {
      int count = byKind.getOrDefault(kind, List.of()).size();
      Message text = Message.of("post.flagged").with("flag", name(kind)).with("count", count);
      if (kind.equals(PostFlag.PLATFORM_ACCESS)) {
        new PostPlatforms(asked).access().forEach(reasons::find);
      } else if (isPeriod(kind)) {
        reasons.find(control(kind), Weight.WARNING, Message.of("post.model-code"));
      } else if (answer(kind).isEmpty()) {
        reasons.find(control(kind), Weight.WARNING, text);
      }
    }
    personal(reasons);
    if (isConfirmed(PostFlag.PLATFORM_ACCESS)) {
      new PostPlatforms(asked).access().stream().map(DraftFlags::closed).forEach(reasons::find);
    }
    if (isConfirmed(PostFlag.PARTY)) {
      reasons.find("GSM-VAL-10", Message.of("post.party"));
    }
    boolean praises = asked.draft().node().codes("tags").contains(PostDraft.ACHIEVEMENT);
    if (praises && byKind.containsKey(PostFlag.MODEL_CODE)) {
      reasons.find(PostRules.MODEL_CODE, Message.of("post.achievement"));
    }
    if (!asked.node().has("parties")) {
      reasons.find("GSM-VAL-10", Weight.NOTE, Message.of("post.no-parties"));
    }
    if (!asked.node().has("electionPeriods") && !asked.isEmergency()) {
      reasons.lacks("electionPeriods");
    }
  }

  /** An officer says that the platform is closed: nothing is posted there. */
  private static Finding closed(Finding known) {
    Message text = Message.of("post.platform-closed").with("what", known.text());
    return Finding.of(known.code(), Weight.BLOCKING, text, known.citation());
  }

  /** What the first open question rests on. */
  Citation citation() {
    String kind = open().get(0);
    return kind.equals(PostFlag.PLATFORM_ACCESS)
        ? new PostPlatforms(asked).access().get(0).citation()
        : PostRules.citation(control(kind));
  }

  private void personal(PostReasons reasons) {
    List<Term> shown =
        PostFlag.kinds().stream()
            .filter(PostFlag::isPersonal)
            .filter(this::isConfirmed)
            .map(DraftFlags::name)
            .toList();
    if (!shown.isEmpty()) {
      boolean allowed = asked.draft().node().has("consentRef");
      Message text = Message.of(allowed ? "post.consent" : "post.personal").with("what", shown);
      if (allowed) {
        reasons.step("GSM-VAL-14", text);
      } else {
        reasons.find("GSM-VAL-14", text);
      }
    }
  }

  /** Media that a machine made of a person need the same care as a person who is named. */
  boolean isSyntheticPerson() {
    return asked.draft().variants().stream()
        .flatMap(variant -> variant.branches("media").stream())
        .flatMap(medium -> medium.branch("synthetic").stream())
        .anyMatch(DraftFlags::isOfPerson);
  }

  private static boolean isOfPerson(Node synthetic) {
    return synthetic.find("isSynthetic", Boolean.class).orElse(false)
        && synthetic.find("ofPerson", Boolean.class).orElse(false);
  }
}
