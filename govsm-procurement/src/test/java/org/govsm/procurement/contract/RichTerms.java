package org.govsm.procurement.contract;

import static java.util.Objects.requireNonNull;
import static org.govsm.procurement.Given.kpi;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.Given.value;

import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;

/** Invented terms that state every member that terms can have. */
final class RichTerms {

  private static final String TARGET = "target";
  private static final String ON = "platforms";
  private static final String THEN = "consequence";
  private static final List<String> INSTAGRAM = List.of("instagram");

  private RichTerms() {}

  static Map<String, Object> all() {
    Terms.Draft draft =
        Given.terms()
            .set("purchase", purchase())
            .set("requirement", tree("id", "films-2026", "version", "2"))
            .add("deliverables", deliverable())
            .set("value", tree("amount", "9000000.00", "withGst", "10620000.00", "clause", "3"))
            .set("ceiling", ceiling())
            .set("orderedOn", "2026-03-20")
            .add("amounts", spend("actuals"))
            .add("amounts", milestone())
            .add("amounts", with(spend("commission"), "percent", "4", "most", "50000.00"))
            .add("amounts", units());
    draft.set("currency", "INR").set("response", response());
    draft.set("reconciliation", reconciliation());
    lists(draft);
    measures(draft);
    shapes(draft);
    scores(draft);
    return draft.done().orThrow().toPlain();
  }

  /** The same without a KPI of a quarter, and without what it needs. */
  static void withoutQuarter(Map<String, Object> tree) {
    ((List<?>) requireNonNull(tree.get("kpis")))
        .removeIf(row -> "quarterly".equals(((Map<?, ?>) row).get("id")));
    ((List<?>) requireNonNull(tree.get("caps"))).forEach(row -> ((Map<?, ?>) row).remove("spans"));
  }

  private static Map<String, Object> response() {
    return tree(
        "clock",
        "office",
        "opens",
        "09:30",
        "closes",
        "18:00",
        "calendar",
        "state",
        "held",
        "excluded",
        "summary",
        "percentile",
        "percentile",
        "90",
        "within",
        "24",
        "clause",
        "7.9");
  }

  private static Map<String, Object> reconciliation() {
    return tree(
        "metrics",
        List.of("accepted"),
        "percent",
        "5",
        "percentOf",
        "buyer",
        "counts",
        "lower",
        "days",
        "30",
        "decides",
        "The Director",
        "clause",
        "8.4");
  }

  private static Map<String, Object> purchase() {
    return tree(
        "id",
        "P-1",
        "reference",
        "Sanction 7",
        "award",
        "Letter 8",
        GemNumbers.CONTRACT,
        "GEMC-511687700000001",
        GemNumbers.BID,
        "GEM/2026/B/5641892");
  }

  private static Map<String, Object> deliverable() {
    return dated(
        tree(
            "id",
            "short-video",
            "title",
            tree("en", "Short video", "hi", "लघु वीडियो"),
            "service",
            "short-video",
            "quantity",
            "12",
            "each",
            "month",
            "unit",
            tree("en", "Video", "hi", "वीडियो"),
            "platforms",
            List.of("instagram"),
            "languages",
            List.of("hi", "en"),
            "clause",
            "2.1"));
  }

  private static Map<String, Object> ceiling() {
    return tree(
        "amount", "9500000.00", "counts", "payable-before-gst", "clause", "4", "amendment", "A1");
  }

  private static Map<String, Object> with(Map<String, Object> tree, Object... more) {
    tree.putAll(tree(more));
    return tree;
  }

  private static Map<String, Object> dated(Map<String, Object> tree) {
    return with(tree, "from", "2026-07-01", "until", "2026-10-01", "amendment", "A1");
  }

  private static Map<String, Object> spend(String kind) {
    String metric = kind.equals("actuals") ? "spend" : "person-days";
    return tree("id", kind, "kind", kind, "metric", metric, "clause", "5.2");
  }

  private static Map<String, Object> milestone() {
    return tree(
        "id",
        "stones",
        "kind",
        "milestone",
        "amount",
        "5000.00",
        "metric",
        "milestones",
        "parts",
        List.of(tree("subject", "plan", "percent", "40"), tree("subject", "film", "percent", "60")),
        "clause",
        "5.3");
  }

  private static Map<String, Object> units() {
    return dated(
        tree(
            "id",
            "films",
            "kind",
            "unit",
            "metric",
            "posts-planned",
            "rate",
            "12.5",
            "subject",
            "short",
            "mostUnits",
            "40",
            "most",
            "450.00",
            "clause",
            "5.4"));
  }

  private static void lists(Terms.Draft draft) {
    draft.add(
        "bases", dated(tree("id", "bill", "amounts", List.of("fee", "actuals"), "clause", "5.5")));
    draft.add(
        "caps",
        dated(
            tree(
                "id",
                "cap",
                "percent",
                "10",
                "base",
                "fee",
                "covers",
                List.of("slab", "gate"),
                "spans",
                "kpi-period",
                "clause",
                "9")));
    draft.add(
        "exclusions",
        dated(
            tree(
                "id",
                "code",
                "kpis",
                List.of("slab"),
                "reason",
                "model-code",
                "partly",
                "target-by-days",
                "reference",
                "Letter 3")));
    draft.add(
        "names",
        tree(
            "platform",
            "instagram",
            "names",
            List.of("dept", "dept-old"),
            "are",
            "one",
            "clause",
            "Letter 4"));
    draft.set(
        "payment",
        with(
            Given.settled(),
            "accounts",
            List.of(tree("platform", "instagram", "ids", List.of("dept", "other")))));
    draft.add("amendments", amendment("A1"));
    draft.add("amendments", amendment("A2"));
    draft.add(
        "corrections",
        tree(
            "on",
            "2026-06-01",
            "of",
            List.of("ceiling"),
            "reason",
            "Typing error",
            "reference",
            "Page 3"));
  }

  private static Map<String, Object> amendment(String id) {
    return tree(
        "id",
        id,
        "signedOn",
        "2026-04-20",
        "from",
        "2026-07-01",
        "changes",
        List.of("payment"),
        "text",
        "Films added");
  }

  private static Map<String, Object> operand(String metric, Object... more) {
    return with(tree("metrics", List.of(metric)), more);
  }

  private static void measures(Terms.Draft draft) {
    Map<String, Object> sample =
        tree(
            "of",
            operand("views", "subject", "dept", "falls", "hold", "asCounted", true),
            "atLeast",
            "500",
            "then",
            "hold");
    draft.add(
        "kpis",
        kpi(
            "ratio",
            tree(
                "kind",
                "ratio",
                "of",
                operand("engagements", "origin", "organic"),
                "per",
                operand("reach", "origin", "organic")),
            ON,
            INSTAGRAM,
            TARGET,
            tree("atLeast", "3", "grace", "0.5", "decimals", 1),
            "sample",
            sample,
            "missing",
            "exclude",
            "noActivity",
            "met"));
    draft.add(
        "kpis",
        kpi(
            "growth",
            tree(
                "kind", "growth", "of", operand("followers", "origin", "organic"), "as", "percent"),
            ON,
            INSTAGRAM,
            TARGET,
            tree("above", "2")));
    draft.add(
        "kpis",
        kpi(
            "quarterly",
            value("saves", "of", "posts", "across", "sum"),
            ON,
            INSTAGRAM,
            "period",
            "quarter"));
    draft.add(
        "kpis",
        kpi(
            "posts",
            value("likes", "of", "posts", "across", "mean", "on", "period-end", "falls", "net"),
            ON,
            INSTAGRAM,
            TARGET,
            tree("atLeast", "20"),
            "level",
            "outtake"));
    draft.add(
        "kpis",
        dated(
            kpi(
                "state",
                value(
                    "followers",
                    "of",
                    "account",
                    "on",
                    "period-end",
                    "subject",
                    "dept",
                    "asCounted",
                    true),
                ON,
                List.of("facebook"),
                TARGET,
                tree("below", "900000"))));
  }

  private static void shape(Terms.Draft draft, String metric, Object side, Object... parts) {
    String id = String.valueOf(parts[1]);
    Map<String, Object> kpi = kpi(id, value(metric), "treatment", "damages", THEN, tree(parts));
    kpi.put("title", tree("en", id, "hi", "\u0932\u0915\u094d\u0937\u094d\u092f " + id));
    if (!String.valueOf(side).isEmpty()) {
      kpi.put(TARGET, tree(String.valueOf(side), "10"));
    }
    if (List.of("unit-rate", "bonus", "unstated").contains(id)) {
      kpi.remove("treatment");
    }
    if (id.equals("bonus")) {
      kpi.put("besides", "paid");
    }
    draft.add("kpis", kpi);
  }

  private static void shapes(Terms.Draft draft) {
    shape(
        draft,
        "accepted",
        "atLeast",
        "shape",
        "slab",
        "base",
        "fee",
        "of",
        "shortfall",
        "slabs",
        List.of(
            tree("over", "0", "to", "10", "deduct", "5"),
            tree("over", "10", "to", "20", "deduct", "10", "warning", true)),
        "beyond",
        "nearest");
    shape(
        draft,
        "posts",
        "atLeast",
        "shape",
        "ladder",
        "base",
        "fee",
        "rungs",
        List.of(tree("deduct", "3"), tree("deduct", "5")),
        "after",
        "hold-last",
        "undetermined",
        "breaks",
        "terminationAt",
        4);
    shape(
        draft,
        "days-live",
        "atLeast",
        "shape",
        "linear",
        "base",
        "fee",
        "floor",
        "50",
        "most",
        "9");
    shape(draft, "queries", "atLeast", "shape", "gate", "base", "fee", "deduct", "7");
    shape(
        draft,
        "posts-on-time",
        "atLeast",
        "shape",
        "per-point",
        "base",
        "fee",
        "percent",
        "1",
        "units",
        "full",
        "cap",
        "8");
    shape(
        draft,
        "milestones",
        "",
        "shape",
        "unit-rate",
        "rates",
        List.of(
            tree("class", "A", "rate", "20", "cap", "900.00"), tree("class", "B", "rate", "30")),
        "class",
        "A",
        "per",
        10,
        "units",
        "full");
    shape(
        draft,
        "days-late",
        "atMost",
        "shape",
        "time-rate",
        "base",
        "fee",
        "percent",
        "0.5",
        "unitDays",
        7,
        "units",
        "or-part",
        "deliveries",
        "each",
        "cap",
        "5",
        "higherCap",
        "10",
        "higherCapOver",
        "25",
        "deliveryDays",
        60,
        "terminationAfterDays",
        21,
        "terminationFrom",
        "start");
    shape(
        draft,
        "first-response-hours",
        "atMost",
        "shape",
        "bonus",
        "percent",
        "1",
        "base",
        "fee",
        "per",
        "2",
        "units",
        "full",
        "most",
        "500.00",
        "cap",
        "9",
        "ifMet",
        List.of("gate"),
        "ifExcluded",
        "met");
    shape(draft, "answered-within-24h", "atLeast", "shape", "unstated", "reference", "annex 3");
  }

  private static Map<String, Object> prize() {
    return kpi(
        "prize",
        value("reach"),
        ON,
        List.of("facebook"),
        TARGET,
        tree("atLeast", "900"),
        THEN,
        tree("shape", "bonus", "sum", "5.00", "units", "full"));
  }

  private static void scores(Terms.Draft draft) {
    draft.add("kpis", prize());
    draft.add("kpis", bands());
    draft.add("kpis", scored("comments", "linear"));
    draft.add("kpis", scored("shares", "gate"));
    Map<String, Object> step = scored("saves", "step");
    step.remove(TARGET);
    step.put(
        "score",
        tree(
            "shape",
            "step",
            "weight",
            "2",
            "bands",
            List.of(tree("atLeast", "80", "score", "1"), tree("atLeast", "60", "score", "0.5"))));
    draft.add("kpis", step);
    draft.add(
        "kpis",
        kpi(
            "score",
            tree("kind", "weighted-score", "kpis", List.of("linear-score", "gate-score")),
            TARGET,
            tree("atLeast", "80"),
            THEN,
            tree("shape", "linear", "base", "fee")));
    draft.add(
        "kpis",
        kpi(
            "late",
            value("person-days"),
            THEN,
            tree("shape", "time-rate", "sum", "70.00", "unitDays", 1)));
  }

  private static Map<String, Object> bands() {
    return kpi(
        "bands",
        value("views"),
        ON,
        List.of("facebook"),
        THEN,
        tree(
            "shape",
            "slab",
            "base",
            "fee",
            "of",
            "result",
            "slabs",
            List.of(tree("from", "0", "below", "40", "deduct", "5"))));
  }

  private static Map<String, Object> scored(String metric, String shape) {
    return kpi(
        shape + "-score",
        value(metric),
        ON,
        INSTAGRAM,
        TARGET,
        tree("atLeast", "40"),
        "score",
        tree("shape", shape, "weight", "1"));
  }
}
