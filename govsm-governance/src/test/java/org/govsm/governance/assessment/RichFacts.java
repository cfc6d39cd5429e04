package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A department of which nearly everything is known and in order, as the ground of mutations. */
final class RichFacts {

  static final String NOW = "2026-11-24T09:00:00+05:30";

  private RichFacts() {}

  static Map<String, Object> department() {
    Map<String, Object> facts = tree();
    facts.put("officialDomains", List.of("soil.example"));
    facts.put("strategy", strategy());
    facts.put("platformPlan", plan());
    facts.put("platformDecisions", List.of(decision("X"), decision("Facebook")));
    facts.put("accounts", List.of(account("A1", "X"), account("A2", "Facebook"), closed()));
    facts.put("custody", custody());
    facts.put("people", people());
    facts.put("champion", tree("personId", "P1"));
    facts.put("roles", roles());
    facts.put("access", List.of(tree("person", "P3", "grantedAt", "2025-02-01")));
    facts.put("training", List.of(tree("person", "P3", "completedAt", "2025-01-20")));
    facts.put("policies", policies());
    facts.put("retention", retention());
    facts.put("platformContact", List.of(tree("platform", "X", "contact", "desk")));
    facts.put("website", tree("links", List.of("https://x.com/Soil", "A2", "old")));
    facts.put("posts", posts());
    facts.put("images", tree("total", number(40), "withoutAlt", number(0)));
    facts.put("contentItems", contentItems());
    facts.put("queries", List.of(query("hi", "hi"), query("ta", "ta"), query("en", "en")));
    facts.put("channel", tree("acceptedLanguages", List.of("hi", "ta", "en")));
    facts.put("analysis", tree("reports", List.of(report("hi"), report("ta"))));
    facts.put("responses", List.of(response("R1", "ORGANISATION"), response("R2", "PERSON")));
    facts.put("announcements", announcements());
    facts.put("rule", tree("exists", true));
    facts.put("consultations", List.of(RichRecords.consultation()));
    facts.put("collection", List.of(form()));
    facts.put("facility", facility());
    facts.put("removed", List.of(tree("id", "D1", "removedAt", "2026-01-10", "purgedAt", null)));
    facts.put("incidents", List.of(incident()));
    facts.put("pilot", pilot());
    facts.put("rollout", tree("startedAt", "2026-06-01"));
    facts.put(
        "metrics",
        tree(
            "followers", number(10),
            "repliesPerPost", number(2),
            "returningContributors", number(3)));
    facts.put("modelCode", tree("freezes", List.of(freeze())));
    facts.put("attestations", List.of(attestation()));
    RichResponses.addTo(facts);
    RichRecords.addTo(facts);
    RichCommunity.addTo(facts);
    return facts;
  }

  /** As the department, but what is counted is given in sums, and the posts stand with accounts. */
  static Map<String, Object> inSums() {
    Map<String, Object> facts = department();
    facts.put(
        "contentItems",
        tree(
            "total", number(40),
            "withIndianLanguage", number(12),
            "withHindiAndEnglish", number(10)));
    facts.put(
        "queries",
        tree(
            "languages", tree("en", number(9), "ta", number(5)),
            "repliedInSameLanguage", tree("en", number(9), "ta", number(0))));
    facts.remove("posts");
    Map<String, Object> one = account("A1", "X");
    one.put("posts", List.of(ownPost("2026-11-22"), ownPost("2026-10-02")));
    one.put("mailbox", tree("members", List.of("P1", "P2")));
    Map<String, Object> other = account("A2", "Facebook");
    other.put("posts", List.of());
    other.put("activatedAt", "2026-11-01");
    facts.put("accounts", List.of(one, other));
    facts.put("custodyLog", facts.remove("custody"));
    facts.put("policy", facts.remove("policies"));
    facts.put("champion", "P1");
    facts.put("platformPlan", List.of(planned("X", 1), planned("Facebook", 2)));
    facts.put("retention", RichRecords.classes());
    facts.put("team", List.of(tree("person", "P1"), tree("person", "P2"), tree("person", "P4")));
    return facts;
  }

  /** As it stood on the day of the demonstration's troubles: much of it is not in order. */
  static Map<String, Object> uneven() {
    Map<String, Object> facts = department();
    Map<String, Object> one = account("A1", "X");
    one.put("state", "COMPROMISED");
    one.put("ownerType", "VENDOR");
    one.put("handle", "SoilDirectorateOfAll");
    one.put("url", "https://x.com/SoilDirectorateOfAll");
    one.put("handleDeviationReason", null);
    one.put("lastPostAt", "2026-09-01");
    one.put("allowsThirdPartyContent", false);
    Map<String, Object> other = account("A2", "Facebook");
    other.put("state", "DORMANT");
    other.put("stateSince", "2026-10-16");
    other.put("allowsThirdPartyContent", false);
    other.put("lastPostAt", "2026-10-01");
    facts.put("accounts", List.of(one, other));
    facts.put("website", tree("links", List.of("https://facebook.com/other")));
    Map<String, Object> late = post("N1", "A1", "2026-11-20T10:00:00+05:30");
    late.put("kind", "reshare");
    late.put("publishedBy", "P4");
    late.put("clearance", clearance("LE", "P4", "2026-11-22", "CLEARED"));
    late.put("validUntil", "2026-11-21");
    late.put("pinned", true);
    late.put("piiScanHits", number(2));
    late.put("media", List.of(tree("type", "video", "captions", false)));
    Map<String, Object> waiting = post("N2", "A2", null);
    waiting.put("state", "IN_REVIEW");
    waiting.put("clearance", clearance("L1", "P1", "2026-11-01", "PENDING"));
    Map<String, Object> own = post("N3", "A2", "2026-10-01");
    own.put("author", "P1");
    own.put("flags", List.of("SUB_JUDICE"));
    own.put("publishedBy", "P5");
    facts.put("posts", List.of(late, waiting, own));
    facts.put("rollout", tree("startedAt", "2025-01-01"));
    facts.put("rule", tree("exists", false));
    RichResponses.turn(facts);
    return facts;
  }

  /** As the demonstration's: it grows by its stage, and a must is not met. */
  static Map<String, Object> scaling() {
    Map<String, Object> facts = uneven();
    Map<String, Object> pilot = pilot();
    pilot.put("stage", "SCALE");
    pilot.put("rolloutRequestedAt", null);
    facts.put("pilot", pilot);
    facts.put("rollout", tree("startedAt", null));
    return facts;
  }

  static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static Map<String, Object> strategy() {
    return tree(
        "date",
        "2024-12-20",
        "approvedAt",
        "2025-01-10",
        "sections",
        List.of("why", "which", "who", "how"),
        "objectives",
        List.of(
            tree("id", "O1", "text", "Hear", "kind", "engagement", "useTag", "feedback"),
            tree("id", "O2", "text", "Tell", "kind", "broadcast", "useTag", "recruitment")));
  }

  private static Map<String, Object> plan() {
    return tree(
        "date",
        "2025-01-05",
        "platforms",
        List.of(
            tree("platform", "X", "phase", number(1)),
            tree("platform", "Facebook", "phase", number(1)),
            tree(
                "platform",
                "YouTube",
                "phase",
                number(2),
                "expansionDecision",
                tree("objectiveId", "O1", "metrics", "m"))));
  }

  private static Map<String, Object> planned(String platform, int phase) {
    return tree(
        "platform",
        platform,
        "phase",
        number(phase),
        "date",
        "2025-01-15",
        "expansionDecision",
        tree("objectiveId", "O1", "metrics", "m"));
  }

  private static Map<String, Object> decision(String platform) {
    return tree(
        "platform",
        platform,
        "duration",
        "time-bound",
        "endDate",
        "2027-01-01",
        "consultationType",
        "restricted",
        "stakeholders",
        List.of("farmers"),
        "rhythm",
        "daily",
        "legal",
        tree(
            "permitted", true,
            "dataProtection", "a",
            "security", "b",
            "privacy", "c",
            "archiving", "d"));
  }

  private static Map<String, Object> account(String id, String platform) {
    Map<String, Object> account = tree("id", id, "platform", platform, "handle", "Soil");
    account.put("url", "https://" + platform + ".com/Soil");
    account.put("handleDeviationReason", null);
    account.put("longForm", "Directorate of Soil");
    account.put("platformType", "microblog");
    account.put("hosting", "external");
    account.put("ownerType", "ORGANISATION");
    account.put("registrationEmail", tree("address", "a@soil.example", "type", "SHARED"));
    account.put("mailbox", tree("members", number(3)));
    account.put("state", "ACTIVE");
    account.put("stateSince", "2025-02-02");
    account.put("createdAt", "2025-02-01");
    account.put("activatedAt", "2025-02-02");
    account.put("mfa", true);
    account.put("moderationMode", "POST");
    account.put("allowsThirdPartyContent", true);
    account.put(
        "authorisedPosters",
        List.of(RichRecords.poster("P1", null), RichRecords.poster("P4", "2026-09-30")));
    account.put("adminProfiles", List.of(tree("type", "WORK")));
    account.put(
        "export", tree("formats", List.of("json"), "lastTestedAt", "2026-10-01", "result", "OK"));
    account.put("bio", tree("identifiesDepartment", true, "linksWebsite", true));
    return account;
  }

  private static Map<String, Object> closed() {
    Map<String, Object> account = account("A3", "YouTube");
    account.put("state", "CLOSED");
    return account;
  }

  private static List<Object> custody() {
    return List.of(
        entry("A1", "ISSUED", "2025-02-01", "to", "P4", "backup", "P2"),
        entry("A2", "ISSUED", "2025-02-01", "to", "P1", "backup", "P2"),
        entry("A1", "TRANSFERRED", "2026-09-30", "from", "P4", "to", "P1"),
        entry("A1", "ROTATED", "2026-09-30"),
        entry("A1", "BACKUP_NAMED", "2026-10-01", "to", "P3"),
        entry("A1", "COMPROMISE_REPORTED", "2026-10-05T09:10:00+05:30"),
        entry("A1", "ROTATED", "2026-10-05T10:10:00+05:30"),
        entry("A2", "REVOKED", "2026-10-06", "from", "P2"),
        entry("A2", "ROTATED", "2026-10-06"),
        entry("A2", "BACKUP_NAMED", "2026-10-07", "to", "P3"));
  }

  private static Map<String, Object> entry(
      String account, String event, String at, Object... more) {
    Map<String, Object> entry = tree("account", account, "event", event, "at", at);
    entry.putAll(tree(more));
    return entry;
  }

  private static List<Object> people() {
    return List.of(
        person("P1", "nodal officer", "OFFICIAL", true),
        person("P2", "deputy", "OFFICIAL", true),
        person("P3", "social media manager", "OFFICIAL", true),
        tree(
            "id", "P4",
            "role", "writer",
            "type", "OFFICIAL",
            "active", false,
            "leftPostAt", "2026-09-30",
            "accessGrantedAt", "2025-02-01",
            "trainedAt", null),
        tree(
            "id",
            "P5",
            "role",
            "editor",
            "type",
            "VENDOR",
            "active",
            true,
            "accessGrantedAt",
            null),
        person("P6", "legal officer", "OFFICIAL", true));
  }

  private static Map<String, Object> person(String id, String role, String type, boolean active) {
    return tree(
        "id",
        id,
        "role",
        role,
        "type",
        type,
        "active",
        active,
        "leftPostAt",
        null,
        "authorisedSpokesperson",
        id.equals("P1"),
        "officialEmail",
        id + "@soil.example",
        "accessGrantedAt",
        "2025-02-01",
        "trainedAt",
        "2025-01-20");
  }

  private static List<Object> roles() {
    return List.of(
        tree("name", "records", "duties", List.of("archive"), "holder", "P1", "required", true),
        tree("name", "video", "duties", List.of("films"), "holder", null, "required", false),
        tree("name", "writing", "duties", List.of("text"), "holder", "P4", "required", true));
  }

  private static Map<String, Object> policies() {
    return tree(
        "accountStatus",
        "OFFICIAL_ONLY",
        "clearance",
        tree("L4Flags", List.of("SYNTHETIC"), "separationOfDuties", true),
        "moderation",
        tree("publicUrl", "https://soil.gov.in/m"),
        "publicSocialMedia",
        tree(
            "publicUrl",
            "https://soil.gov.in/p",
            "sections",
            List.of("comments", "speed", "escalation")),
        "expectations",
        tree("scope", "questions", "url", "https://soil.gov.in/e", "responseTime", "1 day"),
        "takedown",
        tree("approvedAt", "2025-03-01"));
  }

  private static Map<String, Object> retention() {
    return tree(
        "general", tree("policyId", "R1"), "socialMedia", tree("policyId", "R2", "mappedTo", "R1"));
  }

  private static List<Object> posts() {
    Map<String, Object> scheduled = post("N4", "A2", "2026-12-01");
    scheduled.put("state", "SCHEDULED");
    Map<String, Object> private1 = post("N5", "A2", "2026-11-02");
    private1.put("official", false);
    Map<String, Object> draft = post("N6", "A1", null);
    draft.put("state", "DRAFT");
    Map<String, Object> old = post("N7", "A1", "2026-08-02");
    old.put("publishedBy", "P4");
    old.put("clearance", clearance("L1", "P1", "2026-08-01", "CLEARED"));
    Map<String, Object> standing = post("N8", "A1", "2026-08-03");
    standing.put("kind", "reply");
    standing.put("clearance", clearance("L0", null, null, "CLEARED"));
    return List.of(
        post("N1", "A1", "2026-11-20T10:00:00+05:30"),
        post("N2", "A2", "2026-11-12T10:00:00+05:30"),
        reshare(),
        scheduled,
        private1,
        draft,
        old,
        standing);
  }

  private static Map<String, Object> reshare() {
    Map<String, Object> post = post("N3", "A2", "2026-11-22T10:00:00+05:30");
    post.put("kind", "reshare");
    return post;
  }

  private static Map<String, Object> post(String id, String account, String at) {
    Map<String, Object> post = tree("id", id, "account", account, "kind", "original");
    if (at != null) {
      post.put("publishedAt", at);
      post.put("state", "PUBLISHED");
      post.put("publishedBy", "P1");
    }
    post.put("official", true);
    post.put("author", "P3");
    post.put("flags", List.of("SYNTHETIC"));
    Map<String, Object> cleared = clearance("L4", "P1", "2026-08-01", "CLEARED");
    cleared.put("secondBy", "P2");
    post.put("clearance", cleared);
    post.put("piiScanHits", number(0));
    post.put("consentRef", null);
    post.put("pinned", false);
    post.put("validUntil", null);
    post.put("expiredMark", false);
    post.put("archiveRef", "AR-" + id);
    post.put(
        "media",
        List.of(
            tree("type", "image", "altText", "A field"), tree("type", "video", "captions", true)));
    RichResponses.addToPost(post);
    RichCommunity.addToPost(post);
    return post;
  }

  private static Map<String, Object> clearance(String level, String by, String at, String status) {
    return tree("level", level, "by", by, "at", at, "status", status);
  }

  private static Map<String, Object> ownPost(String at) {
    return tree("id", "own" + at, "publishedAt", at, "kind", "original", "publishedBy", "P1");
  }

  private static List<Object> contentItems() {
    return List.of(item("hi", "en"), item("en", "fr"), item("ta", "fr"));
  }

  private static Map<String, Object> item(String... languages) {
    return tree(
        "id",
        "I" + languages[0] + languages[1],
        "variants",
        Arrays.stream(languages).map(l -> (Object) RichRecords.version(l)).toList());
  }

  private static Map<String, Object> query(String language, String reply) {
    return tree("id", "Q" + language, "language", language, "replyLanguage", reply);
  }

  private static Map<String, Object> report(String language) {
    return tree("date", "2026-11-01", "languagesCovered", List.of(language, "en"));
  }

  private static Map<String, Object> response(String id, String owner) {
    return tree(
        "id",
        id,
        "by",
        "P3",
        "channelOwnerType",
        owner,
        "official",
        owner.equals("PERSON"),
        "signature",
        "Desk of soil",
        "archiveRef",
        "AR-" + id,
        "authorisedSpokesperson",
        false,
        "disclaimer",
        tree("present", false));
  }

  private static List<Object> announcements() {
    return List.of(
        tree(
            "id", "M1",
            "channels", List.of("press", "X"),
            "pressAt", "2026-07-12T10:00:00+05:30",
            "socialAt", "2026-07-12T10:10:00+05:30"),
        tree(
            "id", "M2",
            "channels", List.of("press release", "X"),
            "pressAt", "2026-07-12T10:00:00+05:30",
            "socialAt", "2026-07-12T13:10:00+05:30"),
        tree("id", "M3", "channels", List.of("X"), "pressAt", null, "socialAt", "2026-07-12"));
  }

  private static Map<String, Object> form() {
    return tree(
        "id",
        "F1",
        "fields",
        List.of("comment", "phone"),
        "neededFields",
        List.of("comment"),
        "noticeUrl",
        "https://soil.gov.in/n",
        "shownBefore",
        true);
  }

  private static Map<String, Object> facility() {
    return tree(
        "hosting", "owned",
        "allowsThirdPartyContent", true,
        "spdi", true,
        "iso27001ValidTo", "2027-06-30",
        "responsibleHead", "P1",
        "itHead", "P2");
  }

  private static Map<String, Object> incident() {
    return tree(
        "id", "I1",
        "account", "A1",
        "noticedAt", "2026-10-05T09:10:00+05:30",
        "recoveredAt", "2026-10-06T09:10:00+05:30",
        "thirdPartyAppsRevoked", true);
  }

  private static Map<String, Object> pilot() {
    return tree(
        "startedAt", "2025-03-01",
        "stage", "SCALE",
        "objectives", List.of("a"),
        "topics", List.of("t1", "t2"),
        "platforms", List.of("X", "Facebook"),
        "deviceSupport", List.of("mobile", "desktop"),
        "evaluation", tree("ref", "E1", "signedAt", "2026-05-01"));
  }

  private static Map<String, Object> freeze() {
    return tree("from", "2026-03-01", "until", "2026-04-01", "accounts", List.of("A1"));
  }

  private static Map<String, Object> attestation() {
    return tree(
        "control", "GSM-PLA-08",
        "subject", "X",
        "statement", "Law permits it.",
        "person", "P6",
        "role", "legal officer",
        "signedAt", "2026-10-01",
        "expires", "2027-10-01",
        "confirmed", true);
  }
}
