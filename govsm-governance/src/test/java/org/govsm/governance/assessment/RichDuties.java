package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link RichLaw} knows of records, brand, language, elections and publicity. */
final class RichDuties {

  private RichDuties() {}

  static void addTo(Map<String, Object> facts) {
    records(facts);
    brand(facts);
    publicity(facts);
    elections(facts);
    facts.put("vendor", tree("procurementRef", "GEM-1", "sla", "S", "kpis", List.of("reach")));
    facts.put(
        "personalAccountPermission",
        List.of(
            tree("person", "P1", "permissionRef", "M-1", "registrationContact", "own-contact")));
  }

  private static void records(Map<String, Object> facts) {
    Map<String, Object> website = copy(facts.get("website"));
    website.put("suoMotu", List.of("social-handles", "policies"));
    facts.put("website", website);
    facts.put(
        "rtiRequests",
        List.of(
            tree("id", "RQ1", "receivedAt", "2026-06-01", "transferAt", "2026-06-05"),
            tree(
                "id", "RQ2",
                "receivedAt", "2026-06-01",
                "transferAt", null,
                "replyAt", "2026-08-01"),
            tree(
                "id", "RQ3",
                "receivedAt", "2026-06-01T10:00:00+05:30",
                "transferAt", null,
                "replyAt", "2026-06-03T09:00:00+05:30",
                "lifeOrLiberty", true)));
    facts.put(
        "archive",
        tree(
            "search",
            tree("fields", List.of("date", "account", "keyword", "thread")),
            "copies",
            List.of(copyOf("AR-1", "AB".repeat(32)), copyOf("AR-2", null))));
    facts.put(
        "disposal",
        List.of(
            tree(
                "id", "DS1",
                "disposedAt", "2026-05-01",
                "form6Ref", "F6-1",
                "reviewedBy", "P1")));
    facts.put("form7", tree("lastSentAt", "2026-07-01"));
  }

  private static Map<String, Object> copyOf(String id, String hash) {
    return tree(
        "id", id,
        "sha256", hash,
        "capturedAt", "2026-05-01T10:00:00+05:30",
        "sourceUrl", "https://x.com/Soil/1",
        "device", "Capture server");
  }

  private static void brand(Map<String, Object> facts) {
    Map<String, Object> gigw = copy(facts.get("gigw"));
    gigw.put("version", "3.0");
    gigw.put("level", "WCAG_AA");
    gigw.put("stqcCertValidTo", "2027-06-30");
    facts.put("gigw", gigw);
    List<Object> accounts = new ArrayList<>();
    String[] bodies = {"DEPARTMENT", "MINISTRY", "SCHEME"};
    for (Object one : (List<?>) facts.get("accounts")) {
      Map<String, Object> account = copy(one);
      account.put("represents", bodies[accounts.size()]);
      account.put("verification", "VERIFIED");
      account.put("profileImage", tree("depicts", List.of("EMBLEM")));
      accounts.add(account);
    }
    facts.put("accounts", accounts);
    Map<String, Object> department = copy(facts.get("department"));
    department.put("jurisdiction", "Karnataka");
    department.put("ministryHandle", "@AgriMinistry");
    facts.put("department", department);
    facts.put("postsPerDay", tree("own", number(8), "wholeOfGovernment", number(8)));
    Map<String, Object> team = copy(facts.get("team"));
    team.put(
        "roles",
        List.of("content-writer", "video-editor", "graphic-designer", "official-language"));
    facts.put("team", team);
    Map<String, Object> analysis = copy(facts.get("analysis"));
    analysis.put("reportPeriods", List.of("weekly", "yearly"));
    facts.put("analysis", analysis);
    facts.put(
        "corrections", List.of(tree("id", "CR1", "correctedAt", "2026-06-01", "publicNote", true)));
    facts.put(
        "documents",
        List.of(
            tree("id", "DC1", "type", "TENDER", "languages", List.of("hi", "en")),
            tree("id", "DC2", "type", "RULE", "languages", List.of("en"))));
    List<Object> posts = new ArrayList<>();
    for (Object one : (List<?>) facts.get("posts")) {
      Map<String, Object> post = copy(one);
      if ("N1".equals(post.get("id"))) {
        post.put("mentions", List.of("AgriMinistry"));
        post.put("factCheck", true);
        post.put("media", List.of(picture(post)));
      }
      posts.add(post);
    }
    facts.put("posts", posts);
  }

  private static Map<String, Object> picture(Map<String, Object> post) {
    Map<String, Object> picture = copy(((List<?>) post.get("media")).get(0));
    Map<String, Object> synthetic = copy(picture.getOrDefault("synthetic", Map.of()));
    synthetic.putAll(tree("isSynthetic", true, "label", "AI", "declaredOnPlatform", true));
    synthetic.put("labelArea", new BigDecimal("0.12"));
    picture.put("synthetic", synthetic);
    picture.put("emblem", tree("present", true, "withMotto", true));
    return picture;
  }

  private static void publicity(Map<String, Object> facts) {
    Map<String, Object> campaign = campaign("K1", "2026-06-01");
    Map<String, Object> stopped = campaign("K2", "2026-02-20");
    stopped.put("tags", List.of("ACHIEVEMENT"));
    stopped.put("stoppedAt", "2026-03-05");
    facts.put("campaigns", List.of(campaign, stopped));
    facts.put("rateRef", tree("validTo", "2026-10-31"));
    facts.put("influencers", List.of(tree("id", "F1", "registrationNo", "KA-7")));
    facts.put(
        "influencerPosts",
        List.of(
            tree(
                "id", "IP1",
                "publishedAt", "2026-06-01",
                "format", "VIDEO",
                "disclosure",
                    tree(
                        "present",
                        true,
                        "placement",
                        List.of("in-video", "in-audio"),
                        "label",
                        "Ad",
                        "visibleWithoutExpand",
                        true))));
    facts.put(
        "ccrgaNotices",
        List.of(tree("id", "CN1", "receivedAt", "2026-05-01", "repliedAt", "2026-05-20")));
  }

  private static Map<String, Object> campaign(String id, String from) {
    return tree(
        "id",
        id,
        "paid",
        true,
        "tags",
        List.of("health"),
        "accounts",
        List.of("A1"),
        "startedAt",
        from,
        "stoppedAt",
        null,
        "purpose",
        "Soil cards",
        "justification",
        "N-1",
        "cost",
        number(50000),
        "financialSanction",
        "S-1",
        "placement",
        "DIPR",
        "textScan",
        tree("partyNames", number(0)),
        "media",
        List.of(
            tree(
                "type",
                "image",
                "partySymbol",
                false,
                "depicts",
                List.of(tree("office", "MINISTER"), tree("office", null)))));
  }

  private static void elections(Map<String, Object> facts) {
    List<Object> freezes = new ArrayList<>((List<?>) copy(facts.get("modelCode")).get("freezes"));
    freezes.add(tree("from", "2026-11-20", "until", "2026-12-20", "accounts", List.of("A2")));
    facts.put("modelCode", tree("freezes", freezes));
    facts.put(
        "calendar",
        tree("mcc", List.of(tree("state", "Karnataka", "from", "2026-02-01", "to", "2026-02-10"))));
    facts.put("pinned", List.of(tree("id", "PN1", "account", "A2", "depicts", List.of("LOGO"))));
  }

  private static Map<String, Object> copy(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, member) -> copy.put((String) name, member));
    return copy;
  }
}
