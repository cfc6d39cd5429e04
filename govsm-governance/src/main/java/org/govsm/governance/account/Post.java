package org.govsm.governance.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.tree.TreeReader;

/** A post of an account: when, and whether it is new content of the account's own. */
record Post(Optional<Instant> publishedAt, String kind) {

  static final String SCHEDULED = "scheduled";

  /** First published by the account, or a tailored copy of an item of the department's own. */
  private static final List<String> ORIGINAL = List.of("original", "tailored-copy");

  private static final List<String> KINDS =
      List.of(
          "original", "tailored-copy", "reshare", "auto-sync", "reply", "profile-edit", SCHEDULED);

  static Post read(TreeReader tree) {
    tree.only(List.of("id", "publishedAt", "kind"));
    tree.text("id");
    tree.require("publishedAt");
    tree.require("kind");
    return new Post(tree.moment("publishedAt"), tree.code("kind", KINDS).orElse(""));
  }

  boolean isOriginal() {
    return ORIGINAL.contains(kind);
  }
}
