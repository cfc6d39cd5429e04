package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;

/** Release in the making. Its id is made of what it says, but for where it names itself. */
final class ReleaseDraft {

  private final Map<String, Object> sections = new LinkedHashMap<>();
  private final List<Map<String, Object>> naming = new ArrayList<>();
  private final Parties parties;
  private final Messages words;
  private final String amended;

  ReleaseDraft(Parties parties, Messages words, String amended) {
    this.parties = parties;
    this.words = words;
    this.amended = amended;
  }

  Parties parties() {
    return parties;
  }

  Messages words() {
    return words;
  }

  /** The last release that told the tender whole; empty before the first. */
  String amended() {
    return amended;
  }

  ReleaseDraft put(String section, Object tree) {
    sections.put(section, tree);
    return this;
  }

  /** An amendment that names this release as the one that tells it. */
  Map<String, Object> names(Map<String, Object> amendment) {
    naming.add(amendment);
    return amendment;
  }

  /**
   * The release, with its texts cleaned before its id is made of them.
   *
   * @param cleaned what is left of a tree
   */
  Map<String, Object> done(
      String ocid,
      String name,
      Instant at,
      List<String> tags,
      UnaryOperator<Map<String, Object>> cleaned) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ocid", ocid);
    tree.put("id", "");
    tree.put("date", at.toString());
    tree.put("tag", tags);
    tree.put("initiationType", "tender");
    tree.put("language", words.language());
    tree.put("parties", parties.all());
    tree.putAll(sections);
    String id = ocid + "-" + name + "-" + digest(cleaned.apply(tree));
    naming.forEach(amendment -> amendment.put("releaseID", id));
    Map<String, Object> told = cleaned.apply(tree);
    told.put("id", id);
    return told;
  }

  private static String digest(Map<String, Object> tree) {
    return PublishedIds.shortOf(CanonicalForm.digest(tree));
  }
}
