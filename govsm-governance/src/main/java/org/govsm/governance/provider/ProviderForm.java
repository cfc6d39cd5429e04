package org.govsm.governance.provider;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.law.IndianMoment;

/** The tree of the register of providers. */
final class ProviderForm {

  private static final List<String> MOMENTS =
      List.of(
          "sentAt", "acknowledgedAt", "acknowledgedRecordedAt", "resolvedAt", "resolvedRecordedAt");

  private static final int MOST_HOURS = 9_999;

  private static final Schema AGREEMENT =
      Schema.of(
              platform(),
              Field.of("reference", Field.Kind.TEXT)
                  .required()
                  .says("the agreement or the published terms, and where they stand"),
              Field.of("from", Field.Kind.DAY).required().says("the first day on which it holds"),
              Field.of("until", Field.Kind.DAY).says("the last day; left out: it has no end"),
              hours("acknowledgeHours", "hours to the acknowledgement of a complaint"),
              hours("resolveHours", "hours to the solution of a complaint"),
              Field.of("storage", Field.Kind.TEXT).says("how long and where content is stored"),
              Field.of("sharedAccess", Field.Kind.TEXT)
                  .says("how several officers have access without a shared password"),
              Field.of("archival", Field.Kind.TEXT).says("how content is archived"))
          .where(node -> inOrder(node, LocalDate.class, "from", "until"));

  private static final Schema COMPLAINT =
      Schema.of(
              Field.of("id", Field.Kind.CODE).identifier().required().says("its number"),
              platform(),
              Field.of("about", Field.Kind.TEXT).says("what it is about, naming nobody"),
              Field.of("sentAt", Field.Kind.INSTANT).required().says("when it was sent"),
              Field.of("acknowledgedAt", Field.Kind.INSTANT)
                  .says("when the provider acknowledged it"),
              recorded("acknowledgedRecordedAt", "acknowledgement"),
              Field.of("resolvedAt", Field.Kind.INSTANT).says("when it was solved"),
              recorded("resolvedRecordedAt", "solution"))
          .where(ProviderForm::complaint);

  private static final Schema EXPORT =
      Schema.of(
          platform(),
          Field.of("formats", Field.Kind.CODES).says("the formats in which content is exported"),
          Field.of("testedOn", Field.Kind.DAY).says("when an export was last tested"),
          Field.oneOf("result", Field.Kind.CODE, "OK", "FAILED").says("what the test gave"));

  static final Schema FORM =
      Schema.of(
              Field.forms("agreements", "agreement", AGREEMENT).says("what providers agreed to"),
              Field.forms("complaints", "complaint", COMPLAINT).says("complaints to providers"),
              Field.forms("exports", "export", EXPORT).says("whether content can be taken along"),
              Field.of("exportTestMonths", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(120)
                  .says("months after which an export is tested again; left out: 6"),
              Field.of("asOf", Field.Kind.INSTANT).required().says("the moment of the judgement"))
          .where(ProviderForm::faults);

  private ProviderForm() {}

  private static Field platform() {
    return Field.of("platform", Field.Kind.CODE).required().says("the platform");
  }

  private static Field recorded(String name, String what) {
    return Field.of(name, Field.Kind.INSTANT)
        .says("when the " + what + " was put on record; left out: when it was given");
  }

  private static Field hours(String name, String says) {
    return Field.of(name, Field.Kind.COUNT)
        .atLeast(1)
        .atMost(MOST_HOURS)
        .says(says + ", by the clock; left out: the provider states none");
  }

  private static <T extends Comparable<? super T>> List<InputFault> inOrder(
      Node node, Class<T> type, String first, String second) {
    Optional<T> one = node.find(first, type);
    Optional<T> two = node.find(second, type);
    return one.isPresent() && two.isPresent() && two.get().compareTo(one.get()) < 0
        ? List.of(node.fault(second, "provider.order", Message.of("provider.input.order")))
        : List.of();
  }

  private static List<InputFault> complaint(Node node) {
    List<InputFault> faults = new ArrayList<>();
    for (String later : List.of("acknowledgedAt", "resolvedAt")) {
      faults.addAll(inOrder(node, OffsetDateTime.class, "sentAt", later));
    }
    if (faults.isEmpty()) {
      faults.addAll(inOrder(node, OffsetDateTime.class, "acknowledgedAt", "resolvedAt"));
    }
    for (String act : List.of("acknowledged", "resolved")) {
      faults.addAll(inOrder(node, OffsetDateTime.class, act + "At", act + "RecordedAt"));
    }
    return faults;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    OffsetDateTime asOf = node.get("asOf", OffsetDateTime.class);
    Set<String> ids = new HashSet<>();
    for (Node one : node.branches("complaints")) {
      if (!ids.add(one.text("id"))) {
        faults.add(one.fault("id", "provider.twice", Message.of("provider.input.twice")));
      }
      for (String name : MOMENTS) {
        if (one.find(name, OffsetDateTime.class).filter(at -> at.isAfter(asOf)).isPresent()) {
          faults.add(one.fault(name, "provider.ahead", Message.of("provider.input.ahead")));
        }
      }
    }
    overlaps(node, faults);
    LocalDate today = new IndianMoment(asOf).day();
    Set<String> exports = new HashSet<>();
    for (Node one : node.branches("exports")) {
      if (!exports.add(platform(one))) {
        faults.add(one.fault("platform", "provider.twice", Message.of("provider.input.export")));
      }
      if (one.find("testedOn", LocalDate.class).filter(day -> day.isAfter(today)).isPresent()) {
        faults.add(one.fault("testedOn", "provider.ahead", Message.of("provider.input.ahead")));
      }
    }
    return faults;
  }

  /** Of two agreements of one platform only one holds on a day. */
  private static void overlaps(Node node, List<InputFault> faults) {
    List<Node> all = node.branches("agreements");
    for (int i = 0; i < all.size(); i++) {
      for (Node before : all.subList(0, i)) {
        Node one = all.get(i);
        if (isOf(one, before.text("platform"))
            && !from(one).isAfter(until(before))
            && !from(before).isAfter(until(one))) {
          faults.add(one.fault("from", "provider.overlap", Message.of("provider.input.overlap")));
        }
      }
    }
  }

  /** What is the same for all names of the platform of an entry. */
  static String platform(Node entry) {
    return Platforms.named(entry.text("platform").strip()).toLowerCase(Locale.ROOT);
  }

  /** Whether an entry is of a platform, by any of its names. */
  static boolean isOf(Node entry, String platform) {
    return Platforms.isOne(entry.text("platform"), platform);
  }

  static LocalDate from(Node agreement) {
    return agreement.get("from", LocalDate.class);
  }

  static LocalDate until(Node agreement) {
    return agreement.find("until", LocalDate.class).orElse(LocalDate.MAX);
  }
}
