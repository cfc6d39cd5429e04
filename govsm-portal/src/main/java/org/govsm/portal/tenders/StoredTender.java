package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.tender.Tender;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tender as it is stored. What happened after its publication are {@link StoredAct
 * acts}.
 *
 * @param version how often it was written before it was published, from 1 on
 * @param now how often it was written by now
 * @param state how far it is: DRAFT, SUBMITTED, PUBLISHED, CANCELLED or WITHDRAWN
 * @param sentBy who sent it for publication; empty where it does not wait for it
 * @param requirement the id of the requirement that it stands on; empty for none
 * @param closes the last instant for a bid, as it is now
 * @param kind the kind of event that made this version
 * @param content the tree of the document
 */
public record StoredTender(
    String department,
    String id,
    int now,
    String state,
    String sentBy,
    String requirement,
    Instant publishes,
    Instant closes,
    int version,
    String kind,
    String actor,
    Map<String, @Nullable Object> content,
    String digest,
    Instant madeAt) {

  /** The document. */
  public Tender tender() {
    return Tender.fromPlain(content).orThrow();
  }

  /** The title, in English where it has none in the language. */
  public String title(String language) {
    Map<?, ?> title = content.get("title") instanceof Map<?, ?> both ? both : Map.of();
    Object own = title.get(language);
    return String.valueOf(own == null ? title.get("en") : own);
  }

  /** The number of the first stage, where it is the second of two. */
  public Optional<String> firstStage() {
    return FirstStage.id(content);
  }

  /** Number and title, by which links tell it from its requirement. */
  public String named(String language) {
    return id + ": " + title(language);
  }

  /** How it is bought, as the packs have it. */
  public String procedure() {
    return String.valueOf(content.get("procedure"));
  }

  /** The public body that buys. */
  public String buyer() {
    return content.get("buyer") instanceof Map<?, ?> buyer
        ? Optional.ofNullable(buyer.get("name")).map(String::valueOf).orElse("")
        : "";
  }

  /** Whether everybody may see it. */
  public boolean isPublic() {
    return state.equals(Tenders.IS_PUBLISHED) || state.equals(Tenders.IS_CANCELLED);
  }

  /** Whether it may be changed as a draft. */
  public boolean isDraft() {
    return state.equals(Tenders.IS_DRAFT);
  }
}
