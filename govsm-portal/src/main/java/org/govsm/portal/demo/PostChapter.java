package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.posts.PostDesk;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Post chapter: posts of the department, and what became of them. */
final class PostChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private PostChapter() {}

  /** Does what a file says: states rules, writes drafts, and does acts on posts. */
  static void happen(PostDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> rules : BuyingChapter.each(tree, "rules")) {
      desk.state(tx, DEPARTMENT, rules, Chapter.as("nodal-officer"));
    }
    for (Map<String, @Nullable Object> draft : BuyingChapter.each(tree, "drafts")) {
      desk.draft(tx, DEPARTMENT, draft, Chapter.as("author"));
    }
    for (Map<String, @Nullable Object> act : BuyingChapter.each(tree, "acts")) {
      Caller by = Chapter.as(String.valueOf(act.remove("as")));
      String post = String.valueOf(act.remove("post"));
      desk.act(tx, DEPARTMENT, post, act, by);
    }
  }
}
