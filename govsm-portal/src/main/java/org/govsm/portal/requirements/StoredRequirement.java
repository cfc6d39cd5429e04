package org.govsm.portal.requirements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A version of a requirement as it is stored.
 *
 * @param version how often it was written, from 1 on; its document counts its own versions
 * @param now how often the requirement was written by now
 * @param agreed the version that was agreed last; 0 where none was, or it was withdrawn
 * @param sentBy who sent it for review; empty where it is not in review
 * @param kind the kind of event that made this version
 * @param content the tree of the document
 */
public record StoredRequirement(
    String department,
    String id,
    int now,
    int agreed,
    String sentBy,
    int version,
    String kind,
    String actor,
    Map<String, @Nullable Object> content,
    String digest,
    Instant madeAt) {

  /** The document. */
  public Requirement requirement() {
    return Requirement.fromPlain(content).orThrow();
  }

  /** The document as it calls the public body that asks by another name, as in another language. */
  Requirement requirementOf(String agency) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(content);
    if (content.get("agency") instanceof Map<?, ?> body) {
      Map<String, @Nullable Object> called = new LinkedHashMap<>();
      body.forEach((name, value) -> called.put(String.valueOf(name), value));
      called.put("name", agency);
      named.put("agency", called);
    }
    return Requirement.fromPlain(named).orThrow();
  }

  /** How far the review is: DRAFT, IN_REVIEW, AGREED or WITHDRAWN. */
  public String state() {
    return String.valueOf(content.get("state"));
  }

  /** The title, in English where it has none in the language. */
  public String title(String language) {
    Map<?, ?> title = content.get("title") instanceof Map<?, ?> both ? both : Map.of();
    Object own = title.get(language);
    return String.valueOf(own == null ? title.get("en") : own);
  }

  /** The name of the public body that asks. */
  public String agency() {
    return ofAgency("name");
  }

  /** The id of the public body that asks. */
  public String agencyId() {
    return ofAgency("id");
  }

  private String ofAgency(String member) {
    return content.get("agency") instanceof Map<?, ?> agency
        ? String.valueOf(agency.get(member))
        : "";
  }

  /** How many services and KPIs it asks for. */
  public Message counted() {
    return Message.of("requirements.counted")
        .with("services", size("services"))
        .with("kpis", size("kpis"));
  }

  private int size(String list) {
    return content.get(list) instanceof List<?> items ? items.size() : 0;
  }

  /** The first day of the work. */
  public LocalDate from() {
    return LocalDate.parse(String.valueOf(content.get("from")));
  }

  /** The last day of the work. */
  public LocalDate last() {
    return LocalDate.parse(String.valueOf(content.get("until"))).minusDays(1);
  }
}
