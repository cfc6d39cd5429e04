package org.govsm.procurement.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.core.decision.Decision;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Any record that has the form is asked about without an exception, whatever somebody wrote in. */
class AnyRecordTest {

  private static final AcceptanceRequest REQUEST =
      AcceptanceRequest.over(INDIA, MetricDictionary.shipped());
  private static final AcceptanceProcess PROCESS = AcceptanceProcess.of(INDIA);
  private static final List<String> CHANNELS = List.of("GEM", "OUTSIDE_GEM");
  private static final List<String> IDS = List.of("D1", "d1", "D2", "D-3", "nowhere");
  private static final List<String> PEOPLE = List.of("s-1", "c-1", "c-2", "x-1", "x-2");
  private static final List<Integer> COUNTS = List.of(1, 2, 5, 10, 1_000_000_000);

  private SplittableRandom random = new SplittableRandom(0);

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String day() {
    return LocalDate.of(2026, 7, 1).plusDays(random.nextInt(30)).toString();
  }

  private Map<String, Object> terms() {
    Map<String, Object> terms =
        tree(
            "contract",
            "K-1",
            "channel",
            any(CHANNELS),
            "deliverables",
            List.of(
                tree("id", "reel", "quantity", any(COUNTS), "clause", "2.1", "inspected", true),
                tree("id", "report", "clause", "2.2")));
    if (random.nextBoolean()) {
      terms.put("supplierClass", any(List.of("OTHER", "MICRO")));
    }
    return terms;
  }

  private Map<String, Object> act(Kind kind, String delivery, String day) {
    Map<String, Object> part = tree("kind", kind.name(), "delivery", delivery);
    switch (kind) {
      case DELIVERY -> {
        part.putAll(tree("deliverable", any(List.of("reel", "report", "song"))));
        part.putAll(tree("quantity", any(COUNTS), "evidence", evidence()));
        if (random.nextBoolean()) {
          part.put("replaces", any(IDS));
        }
      }
      case PROVISIONAL_RECEIPT -> part.put("quantity", any(COUNTS));
      case INSPECTION -> {
        part.put("plan", tree("source", "IS 2500", "lot", any(COUNTS), "sample", any(COUNTS)));
        part.putAll(tree("defects", any(COUNTS), "passed", random.nextBoolean()));
        part.put("evidence", evidence());
      }
      case OBJECTION -> part.put("reason", "The pictures are blurred");
      case REWORK -> part.putAll(tree("text", "Cut anew, see the files", "evidence", evidence()));
      case ACCEPTANCE, REJECTION -> {
        part.putAll(tree("quantity", any(COUNTS), "inAll", random.nextInt(4) == 0));
        if (kind == Kind.REJECTION) {
          part.put("reason", "The pictures are blurred");
        }
      }
    }
    Map<String, Object> act =
        tree(
            "on",
            day,
            "by",
            any(PEOPLE),
            "role",
            any(List.of("supplier", "consignee", "competent-authority", "inspector")),
            "act",
            part);
    if (random.nextInt(3) == 0) {
      act.put("decided", "Note 14 of 20 July 2026");
    }
    if (random.nextInt(3) == 0) {
      act.put("entered", LocalDate.parse(day).plusDays(random.nextInt(40)).toString());
    }
    return act;
  }

  private List<String> evidence() {
    return List.of("sha256:" + Integer.toHexString(random.nextInt(16)).repeat(64));
  }

  private List<Map<String, Object>> numbers(int acts) {
    List<Map<String, Object>> all = new ArrayList<>();
    int many = random.nextInt(3);
    for (int i = 0; i < many; i++) {
      long far = random.nextInt(8) == 0 ? Long.MAX_VALUE / 16 : 0;
      all.add(tree("act", far + 1 + random.nextInt(acts + 2)));
    }
    return all;
  }

  private Map<String, Object> correction(int acts, int of) {
    Map<String, Object> one =
        tree(
            "acts",
            acts,
            "on",
            day(),
            "terms",
            terms(),
            "by",
            any(PEOPLE),
            "confirmedBy",
            any(PEOPLE),
            "decided",
            "Compared with the order, note 14 of 2026");
    one.put("withdrawn", numbers(of));
    one.put("lapsed", numbers(of));
    one.values().removeIf(List.of()::equals);
    return one;
  }

  private Map<String, Object> record() {
    List<String> days = new ArrayList<>();
    int many = 2 + random.nextInt(9);
    for (int i = 0; i < many; i++) {
      days.add(day());
    }
    days.sort(String::compareTo);
    List<Map<String, Object>> acts = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (String day : days) {
      String fresh = "D" + (known.size() + 1);
      Kind kind = known.isEmpty() ? Kind.DELIVERY : any(List.of(Kind.values()));
      acts.add(act(kind, kind == Kind.DELIVERY ? fresh : any(known), day));
      if (kind == Kind.DELIVERY) {
        known.add(fresh);
      }
    }
    List<Map<String, Object>> corrections = new ArrayList<>();
    int last = 0;
    int some = random.nextInt(4);
    for (int i = 0; i < some; i++) {
      last += random.nextInt(acts.size() - last + 1);
      corrections.add(correction(last, acts.size()));
    }
    Map<String, Object> record = tree("terms", terms(), "acts", acts);
    if (!corrections.isEmpty()) {
      record.put("corrections", corrections);
    }
    return record;
  }

  private void asked(String question, Map<String, Object> tree) {
    assertThatCode(() -> REQUEST.ask(question, tree).<Object>fold(Decision::ruling, List::copyOf))
        .as("%s %s", question, tree)
        .doesNotThrowAnyException();
  }

  @RepeatedTest(120)
  void no_question_throws(RepetitionInfo run) {
    random = new SplittableRandom(run.getCurrentRepetition());
    Map<String, Object> record = record();
    AcceptanceRecord read = AcceptanceRecord.fromPlain(record).orThrow();
    String asOf = LocalDate.parse(day()).plusDays(random.nextInt(60)).toString();
    asked(
        "accepted-count",
        tree("record", record, "from", "2026-06-01", "until", asOf, "asOf", asOf));
    for (String id : IDS) {
      asked("deemed-acceptance", tree("record", record, "delivery", id, "asOf", asOf));
      asked(
          "acceptance-act",
          tree("record", record, "act", act(any(List.of(Kind.values())), id, asOf)));
    }
    assertThatCode(
            () -> {
              PROCESS.verify(read);
              read.outsideGem().deliveries();
              for (AcceptanceCorrection one : read.corrections()) {
                CorrectionEffect.of(INDIA, read, one)
                    .said(LocalDate.parse(asOf))
                    .forEach(ProcurementLaw.messages("en")::say);
              }
            })
        .as(new LinkedHashMap<>(record).toString())
        .doesNotThrowAnyException();
    assertThat(AcceptanceRecord.fromPlain(read.toPlain()).orThrow().digest())
        .isEqualTo(read.digest());
  }
}
