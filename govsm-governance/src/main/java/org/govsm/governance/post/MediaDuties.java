package org.govsm.governance.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** What each medium of a post needs: words for who cannot see or hear, a right, an honest label. */
final class MediaDuties {

  private final LocalDate day;
  private final Node medium;
  private final String place;
  private final PostReasons reasons;

  private MediaDuties(LocalDate day, Node variant, Node medium, PostReasons reasons) {
    this.day = day;
    this.medium = medium;
    this.reasons = reasons;
    place = variant.text("id") + "/" + medium.text("id");
  }

  static void judge(PostCase asked, PostReasons reasons) {
    for (Node variant : asked.draft().variants()) {
      for (Node medium : variant.branches("media")) {
        new MediaDuties(asked.day(), variant, medium, reasons).judge();
      }
    }
  }

  private boolean isOf(String... types) {
    return List.of(types).contains(medium.text("type"));
  }

  private void judge() {
    if (isOf("IMAGE") && !isStated(medium, "altText")) {
      lacks("altText");
    }
    if (isOf("VIDEO", "AUDIO")) {
      captions();
    }
    rights();
    if (PostRules.isInForce(PostRules.SYNTHETIC, day) && isOf("IMAGE", "VIDEO", "AUDIO")) {
      synthetic();
    }
  }

  /** The framework says should; since the judgment of 2024 access is owed. */
  private void captions() {
    Optional<Boolean> given = medium.find("captions", Boolean.class);
    if (given.isEmpty()) {
      lacks("captions");
    } else if (!given.get()) {
      boolean owed = PostRules.isInForce(PostRules.ACCESSIBLE, day);
      find(owed ? PostRules.ACCESSIBLE : "GSM-CON-06", "post.captions");
    }
  }

  private void rights() {
    Optional<Node> rights = medium.branch("rights");
    if (rights.isEmpty()) {
      lacks("rights");
    } else if (rights.get().text("source").equals("THIRD_PARTY")
        && !isStated(rights.get(), "licence")
        && !isStated(rights.get(), "permissionRef")) {
      lacks("licence");
    }
  }

  /** A word such as "none" or "pending" states nothing, and who reserves all rights gives none. */
  static boolean isStated(Node node, String name) {
    return node.find(name, String.class)
        .map(FactNode::of)
        .filter(said -> said.isGiven() && said.bareDenial().isEmpty())
        .filter(said -> !said.isWord("all rights reserved"))
        .isPresent();
  }

  private void synthetic() {
    Optional<Node> said = medium.branch("synthetic");
    Optional<Boolean> made = said.flatMap(one -> one.find("isSynthetic", Boolean.class));
    if (said.isEmpty() || made.isEmpty()) {
      lacks("synthetic");
    } else if (made.get()) {
      Node synthetic = said.get();
      required(synthetic, "label");
      required(synthetic, "declaredOnPlatform");
      if (!synthetic.has("ofPerson")) {
        lacks("ofPerson");
      }
      throughout(synthetic);
    }
  }

  private void required(Node synthetic, String what) {
    Optional<Boolean> given = synthetic.find(what, Boolean.class);
    if (given.isEmpty()) {
      lacks(what);
    } else if (!given.get()) {
      find(PostRules.SYNTHETIC, "post." + what);
    }
  }

  /** A draft rule is told and decides nothing. */
  private void throughout(Node synthetic) {
    boolean whole =
        synthetic.find("labelCoverage", String.class).equals(Optional.of("FULL_DURATION"));
    if (isOf("VIDEO", "AUDIO") && !whole && PostRules.isDated(PostRules.LABEL_THROUGHOUT, day)) {
      reasons.find(PostRules.LABEL_THROUGHOUT, Weight.NOTE, said("post.label-throughout"));
    }
  }

  private void lacks(String fact) {
    reasons.lacks(place, fact);
  }

  private void find(String rule, String key) {
    reasons.find(rule, said(key));
  }

  private Message said(String key) {
    return Message.of(key).with("medium", medium.text("id"));
  }
}
