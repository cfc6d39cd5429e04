package org.govsm.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address for each page and each of its states, for the tests that look at all of them. */
final class EveryPage {

  static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

  private static final String DEMO = "/contracts/DEMO-SM-2025";
  private static final String DRAFT = "/contract-drafts/demo/1";
  private static final String BEGUN = "/contract-drafts/demo/2";
  private static final String ASK = "/adviser?question=procedure.gem";
  private static final String NOTE =
      "?question=decision-note&day.publication=2025-06-15&fact.value=400000"
          + "&fact.availableOnGem=yes&fact.scientific=no&fact.category=NON_CONSULTING";

  static {
    ADDRESSES.put("home", "/");
    ADDRESSES.put("work", "/work");
    ADDRESSES.put("questions", "/adviser");
    ADDRESSES.put("form", ASK);
    ADDRESSES.put("answer", ASK + "&day.publication=2019-04-02&fact.value=40%2C000");
    ADDRESSES.put("undetermined", ASK + "&day.publication=&fact.value=60000");
    ADDRESSES.put(
        "refer", "/adviser?question=procedure&day.publication=2025-06-15&fact.availableOnGem=no");
    ADDRESSES.put("gap", ASK + "&day.publication=2010-01-01&fact.value=60000");
    ADDRESSES.put("wrong", ASK + "&day.publication=2019-02-30&fact.value=forty");
    ADDRESSES.put(
        "way", "/adviser?question=procedure&day.publication=2026-01-15&fact.value=400000");
    ADDRESSES.put(
        "bought",
        "/adviser?question=procedure&day.publication=2025-06-15&fact.value=400000"
            + "&fact.availableOnGem=yes&fact.scientific=no&fact.category=NON_CONSULTING");
    ADDRESSES.put("note", "/adviser" + NOTE);
    ADDRESSES.put("note-annex", "/adviser/annex" + NOTE);
    ADDRESSES.put("note-facts", "/adviser/facts" + NOTE);
    ADDRESSES.put("packs", "/rules");
    ADDRESSES.put("pack", "/rules/in.gfr-2017");
    ADDRESSES.put("rule", "/rules/in.gfr-2017/procedure.gem");
    ADDRESSES.put("packs-found", "/rules?q=gem");
    ADDRESSES.put("packs-none", "/rules?q=nothing+of+the+kind");
    ADDRESSES.put("one-rule", "/rules/in.gfr-2017/procedure.gem/gfr-2017.r149.i");
    ADDRESSES.put("coverage", "/rules/coverage");
    ADDRESSES.put("coverage-state", "/rules/coverage?book=IN.WB");
    ADDRESSES.put("coverage-question", "/rules/coverage?question=bid-window.days");
    ADDRESSES.put("questions-state", "/adviser?book=IN.WB");
    ADDRESSES.put(
        "not-found-entry", "/adviser?book=IN.SK&question=e-tender&day.publication=2026-11-25");
    ADDRESSES.put("editions", "/packs");
    ADDRESSES.put("edition", "/packs/in.gfr-2017/1");
    ADDRESSES.put("check", "/check");
    ADDRESSES.put(
        "checked",
        "/check?name=X%3A+%40a&state=ACTIVE&post=2026-11-15&active="
            + "&name=YouTube&state=ACTIVE&post=2026-09-24&active=");
    ADDRESSES.put("check-wrong", "/check?name=A&state=ACTIVE&post=2026-02-30&active=");
    ADDRESSES.put("controls", "/controls");
    ADDRESSES.put(
        "controls-found", "/controls?profile=starter&strength=must&how=checked&q=account");
    ADDRESSES.put("controls-none", "/controls?q=nothing+of+the+kind");
    ADDRESSES.put("control", "/controls/GSM-COM-11");
    ADDRESSES.put("control-signed", "/controls/GSM-ACC-05");
    ADDRESSES.put("control-left-out", "/controls/GSM-OBJ-02?profile=starter");
    ADDRESSES.put("processes", "/processes");
    ADDRESSES.put("process-account", "/processes/account.life-cycle");
    ADDRESSES.put("process-pilot", "/processes/pilot.stages");
    ADDRESSES.put("process-post", "/processes/post.clearance");
    ADDRESSES.put("contracts", "/contracts");
    ADDRESSES.put("contracts-found", "/contracts?q=youtube&state=ended&sort=-title");
    ADDRESSES.put("contracts-none", "/contracts?q=nothing+of+the+kind");
    ADDRESSES.put("contract", DEMO);
    ADDRESSES.put("contract-new", "/contracts/new");
    ADDRESSES.put("drafts", "/contract-drafts");
    ADDRESSES.put("draft-new", "/contract-drafts/new?department=demo");
    ADDRESSES.put("draft-amend", "/contract-drafts/new?amend=DEMO-SM-2025");
    ADDRESSES.put("draft", DRAFT);
    ADDRESSES.put("draft-begun", BEGUN);
    ADDRESSES.put("draft-begun-check", BEGUN + "/check?attained=60");
    ADDRESSES.put("draft-said", DRAFT + "/parts/kpi/0");
    ADDRESSES.put("draft-check", DRAFT + "/check");
    ADDRESSES.put("draft-text", BEGUN + "/text");
    ADDRESSES.put("draft-standard", BEGUN + "/standard?platform=youtube&service=short-video");
    ADDRESSES.put("draft-contract", BEGUN + "/parts/contract?faults=yes");
    ADDRESSES.put("draft-payment", BEGUN + "/parts/payment");
    ADDRESSES.put("draft-days", BEGUN + "/parts/days");
    ADDRESSES.put("draft-response", BEGUN + "/parts/response");
    ADDRESSES.put("draft-both-parties", BEGUN + "/parts/reconciliation");
    ADDRESSES.put("draft-amount", BEGUN + "/parts/amount/0");
    ADDRESSES.put("draft-amount-new", BEGUN + "/parts/amount/new?kind=milestone");
    ADDRESSES.put("draft-kpi-measure", BEGUN + "/parts/measure/1");
    ADDRESSES.put("draft-kpi-then", BEGUN + "/parts/consequence/0");
    ADDRESSES.put("contract-links", DEMO + "/links");
    ADDRESSES.put("contract-open", "/contracts/DEMO-CREATOR-2026");
    ADDRESSES.put("board", DEMO + "/board");
    ADDRESSES.put("board-kpi", DEMO + "/board/k-engagement-instagram-instagram");
    ADDRESSES.put("readings", DEMO + "/readings");
    ADDRESSES.put("counted", DEMO + "/counted");
    ADDRESSES.put("import", DEMO + "/readings/9");
    ADDRESSES.put("import-faulty", DEMO + "/readings/13");
    ADDRESSES.put("withdrawal", DEMO + "/readings/9/withdrawal");
    ADDRESSES.put("certificate", DEMO + "/certificates/2026-10.1");
    ADDRESSES.put("certificate-deducted", DEMO + "/certificates/2026-08.1");
    String letters = DEMO + "/certificates/2026-08.1/letters/";
    ADDRESSES.put("letter-show-cause", letters + "show-cause?reply=2026-12-15");
    ADDRESSES.put("letter-deduction", letters + "deduction");
    ADDRESSES.put("certificate-check", DEMO + "/certificates/check?period=closing&asOf=2026-11-25");
    ADDRESSES.put("proof", DEMO + "/certificates/2026-10.1/proof");
    ADDRESSES.put("terms-form", "/contracts/new?example=1");
    ADDRESSES.put("amendment", DEMO + "/amend");
    ADDRESSES.put("departments", "/departments");
    ADDRESSES.put("department", "/departments/demo");
    ADDRESSES.put("department-new", "/departments/new");
    ADDRESSES.put("department-change", "/departments/demo/change");
    ADDRESSES.put("calendars", "/departments/demo/calendars");
    ADDRESSES.put("calendar", "/departments/demo/calendars/NP/1");
    ADDRESSES.put("calendar-new", "/departments/demo/calendars/new");
    ADDRESSES.put("contract-desk", "/contracts/DEMO-DESK-2026");
    ADDRESSES.put("import-cases", "/contracts/DEMO-DESK-2026/readings/1");
    ADDRESSES.put("log", "/events");
    ADDRESSES.put("events", "/events/demo");
    ADDRESSES.put("events-next", "/events/demo?page=2");
    ADDRESSES.put("events-found", "/events/demo?kind=certificate.issued&from=2026-01-01");
    ADDRESSES.put("events-verified", "/events/demo?verify=1");
    ADDRESSES.put("sign-in", "/sign-in");
    ADDRESSES.put("set-up", "/set-up");
    ADDRESSES.put("who-may", "/who-may");
    ADDRESSES.put("users", "/users");
    ADDRESSES.put("user-new", "/users/new");
    ADDRESSES.put("users-several", "/users/several");
    ADDRESSES.put("sign-ins", "/users/sign-ins");
    ADDRESSES.put("facts", "/governance/demo/facts");
    ADDRESSES.put("facts-section", "/governance/demo/facts/strategy");
    ADDRESSES.put("facts-lists", "/governance/demo/facts/people");
    ADDRESSES.put("facts-list", "/governance/demo/facts/people?at=%2Fpeople");
    ADDRESSES.put("facts-item", "/governance/demo/facts/people?at=%2Fpeople%2F0&done=0");
    ADDRESSES.put("facts-new", "/governance/demo/facts/posts?at=%2Fposts%2F-");
    ADDRESSES.put("attestations", "/governance/demo/attestations");
    ADDRESSES.put("assessments", "/governance/demo/assessments");
    ADDRESSES.put("handles", "/handles");
    ADDRESSES.put("handles-asked", "/handles?platform=X&handle=NamunaInf0Demo&q=namuna");
    ADDRESSES.put("handles-wrong", "/handles?platform=&handle=SoilDirectorate");
    ADDRESSES.put("documents", "/d");
    ADDRESSES.put("document-unknown", "/d/0000-0000-0000-0000");
    ADDRESSES.put("governance", "/governance");
    ADDRESSES.put("governance-department", "/governance/demo");
    ADDRESSES.put("accounts", "/governance/demo/accounts");
    ADDRESSES.put("account-new", "/governance/demo/accounts/new");
    ADDRESSES.put("account-old", "/governance/demo/accounts/x-old");
    ADDRESSES.put("custody", "/governance/demo/custody");
    ADDRESSES.put("account", "/governance/demo/accounts/telegram");
    ADDRESSES.put("account-proposed", "/governance/demo/accounts/whatsapp");
    ADDRESSES.put("account-needs", "/governance/demo/accounts/whatsapp/needs");
    ADDRESSES.put("people", "/governance/demo/people");
    ADDRESSES.put("account-change", "/governance/demo/accounts/x/change");
    ADDRESSES.put("account-ownership", "/governance/demo/accounts/x/change?part=2");
    ADDRESSES.put(
        "account-poster", "/governance/demo/accounts/x/change?at=%2FauthorisedPosters%2F-");
    ADDRESSES.put("hand-over", "/governance/demo/custody?account=x&event=TRANSFERRED");
    ADDRESSES.put("assessment", "/governance/demo/assessments/5");
    ADDRESSES.put("assessment-tasks", "/governance/demo/assessments/5/tasks");
    ADDRESSES.put("assessment-all", "/governance/demo/assessments/5?outcome=all&page=2");
    ADDRESSES.put("not-run", "/governance/demo/exits/DEMO-SM-2025/not-run");
    ADDRESSES.put("exit", "/governance/demo/people/demo.account-administrator/exit");
    ADDRESSES.put("watch", "/governance/demo/watch");
    ADDRESSES.put("purchases-departments", "/purchases");
    ADDRESSES.put("purchases", "/purchases/demo");
    ADDRESSES.put("purchases-found", "/purchases/demo?q=films&state=OPEN&sort=-value");
    ADDRESSES.put("purchase-new-begun", "/purchases/demo/new?book=IN&fact.value=45000");
    ADDRESSES.put("purchase-new", "/purchases/demo/new");
    ADDRESSES.put("purchase-new-state", "/purchases/demo/new?book=IN.WB");
    ADDRESSES.put("purchase", "/purchases/demo/2025-posts-3");
    ADDRESSES.put("purchase-missing", "/purchases/demo/2026-camera");
    ADDRESSES.put("purchase-outside", "/purchases/demo/2025-study");
    ADDRESSES.put("purchase-closed", "/purchases/demo/2024-posts");
    ADDRESSES.put("purchase-change", "/purchases/demo/2025-study/change");
    ADDRESSES.put("purchase-note", "/purchases/demo/2025-study/note");
    ADDRESSES.put("purchase-note-annex", "/purchases/demo/2025-study/note/annex");
    ADDRESSES.put("purchases-impact", "/purchases/demo/impact");
    ADDRESSES.put("purchases-impact-day", "/purchases/demo/impact?publication=2024-06-20");
    ADDRESSES.put("purchases-impact-wrong", "/purchases/demo/impact?publication=2024-02-30");
    ADDRESSES.put("purchases-replay", "/purchases/demo/replay?year=2025-26");
    ADDRESSES.put("purchases-replay-book", "/purchases/demo/replay?year=2025-26&book=IN.WB");
    ADDRESSES.put("purchases-replay-wrong", "/purchases/demo/replay?year=abc");
    ADDRESSES.put("purchases-replay-none", "/purchases/demo/replay?year=2019-20");
    ADDRESSES.put("requirements-departments", "/requirements");
    ADDRESSES.put("requirements", "/requirements/demo");
    ADDRESSES.put("requirement-new", "/requirements/demo/new");
    ADDRESSES.put("requirement-document-new", "/requirements/demo/document");
    String agreed = "/requirements/demo/namuna-posts-2027";
    ADDRESSES.put("requirement", agreed);
    ADDRESSES.put("requirement-review", "/requirements/demo/transport-desk-2027");
    ADDRESSES.put("requirement-versions", agreed + "/versions");
    ADDRESSES.put("requirement-annex", agreed + "/annex");
    String draft = "/requirements/demo/culture-days-2027";
    ADDRESSES.put("requirement-draft", draft);
    ADDRESSES.put("requirement-check", draft + "/check");
    ADDRESSES.put("requirement-document", draft + "/document");
    for (String part :
        List.of(
            "about",
            "objectives",
            "services",
            "kpis",
            "accounts",
            "payment",
            "estimate",
            "service/short-video",
            "points-en/short-video",
            "kpi/views-youtube",
            "condition/term-1")) {
      ADDRESSES.put("requirement-" + part.replace('/', '-'), draft + "/parts/" + part);
    }
    suppliers();
    tenders();
    procedures();
    deliveries();
    bills();
    payments();
    queries();
    pilots();
    training();
    rosters();
    moderation();
    rti();
    posts();
    ADDRESSES.put("common-core", "/common-core");
    ADDRESSES.put("catalogue", "/catalogue");
    ADDRESSES.put("catalogue-kpis", "/catalogue/kpis");
    ADDRESSES.put("catalogue-editions", "/catalogue/editions");
    ADDRESSES.put("catalogue-use", "/catalogue/use");
    ADDRESSES.put("statistics", "/statistics");
    ADDRESSES.put("statistics-year", "/statistics?year=2025-26&department=demo");
    ADDRESSES.put("contract-deviations", DEMO + "/deviations");
    ADDRESSES.put("help", "/help");
    ADDRESSES.put("help-task", "/help/certificate");
    ADDRESSES.put("help-feedback", "/help/feedback");
    ADDRESSES.put("help-licence", "/help/licence");
    ADDRESSES.put("glossary", "/help/glossary");
    ADDRESSES.put("tour", "/contracts/DEMO-NUTRITION-2026?tour=4");
    ADDRESSES.put("not-found", "/nowhere");
  }

  private EveryPage() {}

  private static void suppliers() {
    ADDRESSES.put("suppliers-departments", "/suppliers");
    ADDRESSES.put("suppliers", "/suppliers/demo");
    ADDRESSES.put("supplier-new", "/suppliers/demo/new");
    ADDRESSES.put("supplier-policy", "/suppliers/demo/policy");
    ADDRESSES.put("supplier-document-new", "/suppliers/demo/document");
    ADDRESSES.put("supplier", "/suppliers/demo/demo-agency");
    ADDRESSES.put("supplier-in-check", "/suppliers/demo/demo-start-up");
    ADDRESSES.put("debarments", "/debarments/demo");
    ADDRESSES.put("debarment-new", "/debarments/demo/new");
    ADDRESSES.put("debarment", "/debarments/demo/d-2026-1");
    ADDRESSES.put("debarred", "/debarred");
    ADDRESSES.put("panels", "/panels/demo");
    ADDRESSES.put("panel-new", "/panels/demo/new");
    ADDRESSES.put("panel", "/panels/demo/p-2026-1");
    ADDRESSES.put("facilitation", "/facilitation/demo");
    ADDRESSES.put("supplier-ownership", "/suppliers/demo/demo-mse/ownership");
    ADDRESSES.put("memoranda", "/memoranda");
    ADDRESSES.put("memorandum-new", "/memoranda/demo/new");
    ADDRESSES.put("memorandum", "/memoranda/demo/m-1");
    String draft = "/suppliers/demo/demo-society";
    ADDRESSES.put("supplier-draft", draft);
    ADDRESSES.put("supplier-check", draft + "/check");
    ADDRESSES.put("supplier-document", draft + "/document");
    for (String part : List.of("about", "identifiers", "enterprise", "startUp", "landBorder")) {
      ADDRESSES.put("supplier-" + part, draft + "/parts/" + part);
    }
  }

  private static void procedures() {
    String going = "/procedures/demo/2027-videos";
    ADDRESSES.put("procedures-departments", "/procedures");
    ADDRESSES.put("procedures", "/procedures/demo");
    ADDRESSES.put("procedure-choice", "/procedures/demo/new?purchase=2025-agency");
    ADDRESSES.put(
        "procedure-new", "/procedures/demo/new?purchase=2025-agency&procedure=NOMINATION");
    ADDRESSES.put("procedure", going);
    ADDRESSES.put("procedure-contracted", "/procedures/demo/2026-film");
    ADDRESSES.put("procedure-step", "/procedures/demo/2027-posts/steps/sanction");
    ADDRESSES.put("procedure-step-of-tender", going + "/steps/cancel");
  }

  private static void deliveries() {
    String some = "/contracts/DEMO-FESTIVAL-2026/deliveries";
    ADDRESSES.put("deliveries", some);
    ADDRESSES.put("deliveries-to-begin", "/contracts/DEMO-DESK-2026/deliveries");
    ADDRESSES.put("delivery-report", some + "/delivery");
    ADDRESSES.put("delivery-inspection", some + "/inspection?delivery=D3");
    ADDRESSES.put("delivery-acceptance", some + "/acceptance?delivery=D3");
  }

  private static void queries() {
    ADDRESSES.put("queries-departments", "/queries");
    ADDRESSES.put("queries-list", "/queries/demo");
    ADDRESSES.put("queries-new", "/queries/demo/new?account=x");
    ADDRESSES.put("queries-new-request", "/queries/demo/new-request");
    ADDRESSES.put("queries-answered", "/queries/demo/Q-2026-1");
    ADDRESSES.put("queries-waiting", "/queries/demo/Q-2026-2");
    ADDRESSES.put("queries-reply", "/queries/demo/Q-2026-2/reply");
    ADDRESSES.put("queries-settings", "/queries/demo/settings");
    ADDRESSES.put("queries-settings-times", "/queries/demo/settings/times?queryCategory=routine");
    ADDRESSES.put("queries-settings-text", "/queries/demo/settings/text");
    ADDRESSES.put("queries-hold", "/queries/demo/Q-2026-2/holds/hold");
    ADDRESSES.put("queries-order", "/queries/demo/L-2026-1");
    ADDRESSES.put("queries-examine", "/queries/demo/L-2026-1/examine");
  }

  private static void pilots() {
    ADDRESSES.put("pilots-departments", "/pilots");
    ADDRESSES.put("pilots-list", "/pilots/demo");
    ADDRESSES.put("pilots-new", "/pilots/demo/new");
    ADDRESSES.put("pilots-uses", "/pilots/demo/uses");
    ADDRESSES.put("pilots-platforms", "/pilots/demo/platforms");
    ADDRESSES.put(
        "pilots-platforms-asked",
        "/pilots/demo/platforms?asked=yes&on=2026-11-24&objective=Answers&audience=Farmers"
            + "&duration=ONGOING&consultationType=PUBLIC&rhythm=DAILY&c1.platform=x"
            + "&c1.keepsRhythm=true&c2.platform=youtube&c2.keepsRhythm=false");
    ADDRESSES.put("pilots-staffing", "/pilots/demo/staffing");
    ADDRESSES.put(
        "pilots-staffing-asked",
        "/pilots/demo/staffing?asked=yes&w1.days=MONDAY&w1.days=TUESDAY&w1.from=08:00&w1.to=20:00"
            + "&queriesPerDay=60&minutesPerQuery=8&postsPerWeek=6&minutesPerPost=45"
            + "&moderated=false&hoursPerPerson=40&presence=80&monthlyRate=45000&longestShift=6"
            + "&posts=1");
    ADDRESSES.put("pilot-running", "/pilots/demo/PILOT-2026-1");
    ADDRESSES.put("pilot-measure", "/pilots/demo/PILOT-2026-1/measure");
    ADDRESSES.put("pilot-review", "/pilots/demo/PILOT-2026-1/review");
    ADDRESSES.put("pilot-proposed", "/pilots/demo/PILOT-2026-2");
    ADDRESSES.put("pilot-charter", "/pilots/demo/PILOT-2026-2/charter");
    ADDRESSES.put("pilot-criterion", "/pilots/demo/PILOT-2026-2/criteria/c1");
  }

  private static void training() {
    ADDRESSES.put("training-departments", "/training");
    ADDRESSES.put("training-list", "/training/demo");
    ADDRESSES.put("training-new", "/training/demo/new?person=demo.author");
    ADDRESSES.put("training-needs", "/training/demo/needs");
    ADDRESSES.put("training-lapsed", "/training/demo/TR-2025-4");
    ADDRESSES.put("training-current", "/training/demo/TR-2026-4");
    ADDRESSES.put("training-withdrawal", "/training/demo/TR-2026-4/withdrawal");
  }

  private static void rosters() {
    ADDRESSES.put("rosters-departments", "/rosters");
    ADDRESSES.put("rosters-list", "/rosters/demo");
    ADDRESSES.put("rosters-new", "/rosters/demo/new?account=x");
    ADDRESSES.put("rosters-gap", "/rosters/demo/R-1");
    ADDRESSES.put("rosters-plan", "/rosters/demo/R-1/plan");
    ADDRESSES.put("rosters-change", "/rosters/demo/R-1/change?on=2026-11-27");
    ADDRESSES.put("rosters-end", "/rosters/demo/R-1/end");
  }

  private static void moderation() {
    ADDRESSES.put("policy-texts", "/policy-texts");
    ADDRESSES.put("policy-text-blank", "/policy-texts?policy=RETENTION");
    ADDRESSES.put(
        "policy-text",
        "/policy-texts?policy=MODERATION&grounds=ABUSE&grounds=SPAM&appealDays=30&hostsOthers=no"
            + "&department.en=Directorate&department.hi=Nideshalaya");
    ADDRESSES.put("moderation-departments", "/moderation");
    ADDRESSES.put("moderation-list", "/moderation/demo");
    ADDRESSES.put("moderation-new", "/moderation/demo/new?account=x");
    ADDRESSES.put("moderation-policy", "/moderation/demo/policy");
    ADDRESSES.put("moderation-draft", "/moderation/demo/policy/new");
    ADDRESSES.put("moderation-audit", "/moderation/demo/audit?from=2026-11-01&until=2026-11-30");
    ADDRESSES.put("moderation-told", "/moderation/demo/M-2026-1");
    ADDRESSES.put("moderation-restored", "/moderation/demo/M-2026-2");
    ADDRESSES.put("moderation-appeal", "/moderation/demo/M-2026-1/appeal");
    ADDRESSES.put("moderation-decide", "/moderation/demo/M-2026-3/decide");
  }

  private static void rti() {
    ADDRESSES.put("rti-departments", "/rti");
    ADDRESSES.put("rti-list", "/rti/demo");
    ADDRESSES.put("rti-new", "/rti/demo/new?subjectKind=contract&subject=DEMO-FILM-2026");
    ADDRESSES.put("rti-answered", "/rti/demo/RTI-2026-1");
    ADDRESSES.put("rti-letter", "/rti/demo/RTI-2026-1/letter");
    ADDRESSES.put("rti-waiting", "/rti/demo/RTI-2026-2");
  }

  private static void posts() {
    ADDRESSES.put("posts-departments", "/posts");
    ADDRESSES.put("posts-list", "/posts/demo");
    ADDRESSES.put("posts-new", "/posts/demo/new?account=x");
    ADDRESSES.put("posts-rules", "/posts/demo/rules");
    ADDRESSES.put("post-archived", "/posts/demo/P-2026-0001");
    ADDRESSES.put("post-waiting", "/posts/demo/P-2026-0002");
    ADDRESSES.put("post-returned", "/posts/demo/P-2026-0003");
    ADDRESSES.put("post-message", "/posts/demo/P-2026-0003/message");
    ADDRESSES.put("post-variant", "/posts/demo/P-2026-0003/variants/x-en");
    ADDRESSES.put("post-medium", "/posts/demo/P-2026-0003/variants/x-en/media/new");
  }

  private static void bills() {
    String creator = "/contracts/DEMO-CREATOR-2026";
    ADDRESSES.put("bills", "/bills");
    ADDRESSES.put("bills-of-contract", creator + "/bills");
    ADDRESSES.put("bills-not-stated", "/contracts/DEMO-DESK-2026/bills");
    ADDRESSES.put("bill-new", creator + "/bills/new?certificate=2026-08.1");
    ADDRESSES.put("billing", creator + "/billing");
    ADDRESSES.put("bill-paid", creator + "/bills/DEMO-CREATOR-2026-B1");
    ADDRESSES.put("bill-objected", creator + "/bills/DEMO-CREATOR-2026-B2");
    ADDRESSES.put("bill-waiting", creator + "/bills/DEMO-CREATOR-2026-B3");
    ADDRESSES.put("bill-examined", "/contracts/DEMO-FILM-2026/bills/DEMO-FILM-2026-B1");
  }

  private static void payments() {
    ADDRESSES.put("payments-departments", "/payments");
    ADDRESSES.put("payments", "/payments/demo");
    ADDRESSES.put("payment-new", "/payments/demo/new");
    ADDRESSES.put("payment-office", "/payments/demo/office");
    ADDRESSES.put("payment-answers", "/payments/demo/answers");
    ADDRESSES.put("payment-entries", "/payments/demo/entries");
    ADDRESSES.put("payment-closed", "/payments/demo/PB-2026-0001");
    ADDRESSES.put("payment-short", "/payments/demo/PB-2026-0002");
    ADDRESSES.put("payees", "/payees/demo");
    ADDRESSES.put("payee", "/payees/demo/demo-agency");
    ADDRESSES.put("payee-without", "/payees/demo/demo-studio");
    ADDRESSES.put("bill-ordered", "/contracts/DEMO-SM-2025/bills/DEMO-SM-2025-B1");
  }

  private static void tenders() {
    String published = "/tenders/demo/DPI-2027-02";
    String begun = "/tenders/demo/DPI-2027-03";
    ADDRESSES.put("tenders-departments", "/tenders");
    ADDRESSES.put("tenders", "/tenders/demo");
    ADDRESSES.put("tender-new", "/tenders/demo/new?requirement=namuna-posts-2027");
    ADDRESSES.put("tender", published);
    ADDRESSES.put("tender-draft", begun);
    ADDRESSES.put("tender-corrigendum", published + "/corrigendum");
    ADDRESSES.put("tender-cancellation", published + "/cancellation");
    ADDRESSES.put("tender-reconstitution", published + "/reconstitution");
    ADDRESSES.put("tender-committee", published + "/committee");
    ADDRESSES.put("tender-bids", "/tenders/demo/DPI-2027-01/committee");
    String awarded = "/tenders/demo/DPI-2027-01/evaluation";
    ADDRESSES.put("tender-awarded", awarded);
    ADDRESSES.put("tender-comparison", awarded + "/comparison");
    ADDRESSES.put("tender-minutes", awarded + "/minutes");
    ADDRESSES.put("tender-step", awarded + "/steps/representation");
    ADDRESSES.put("offer-award", "/published-tenders/demo/DPI-2027-01/award");
    for (String part :
        List.of(
            "notice",
            "evaluation",
            "gates",
            "opening",
            "committee",
            "security",
            "terms",
            "reasons")) {
      ADDRESSES.put("tender-" + part, begun + "/parts/" + part);
    }
    ADDRESSES.put("offers-departments", "/published-tenders");
    ADDRESSES.put("offers", "/published-tenders/demo");
    ADDRESSES.put("offer", "/published-tenders/demo/DPI-2027-02");
    ADDRESSES.put("publication-departments", "/published-purchases");
    ADDRESSES.put("publication", "/published-purchases/demo");
    ADDRESSES.put("publication-award", "/published-purchases/demo/tender-DPI-2027-01");
    ADDRESSES.put("publication-tender", "/published-purchases/demo/tender-DPI-2027-02");
    ADDRESSES.put("publication-contract", "/published-purchases/demo/contract-DEMO-SM-2025");
    ADDRESSES.put("publication-performance", "/published-performance/demo");
  }
}
