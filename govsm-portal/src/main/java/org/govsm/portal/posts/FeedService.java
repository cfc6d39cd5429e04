package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.OfficialPages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.post.FeedDrafts;
import org.govsm.governance.post.PostDraft;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Feed service: drafts of posts from a feed of the department's website that somebody brings. Each
 * item is drafted once, and each draft is reviewed and cleared as any other.
 */
record FeedService(PostService posts) {

  /** More are for several files. */
  static final int MOST = 100;

  private static final String SOURCE = "source";

  /**
   * The items of a feed.
   *
   * @param language of its texts where the feed does not say it
   * @throws org.govsm.core.source.BrokenFileException if it is no feed
   * @throws ProblemException if it has too many items
   */
  static List<PostDraft> read(String name, byte[] bytes, String language) {
    List<PostDraft> drafts = FeedDrafts.read(name, bytes, language);
    if (drafts.size() > MOST) {
      throw ProblemException.of(
          Faults.at("/feed", Message.of("posts.feed-many").with("most", MOST)));
    }
    return drafts;
  }

  /** An item, with the post that was drafted from it before. */
  FeedItem item(Transaction tx, String department, PostDraft draft) {
    return item(tx, department, draft, false, List.of());
  }

  private static FeedItem item(
      Transaction tx, String department, PostDraft draft, boolean made, List<InputFault> refused) {
    Map<String, @Nullable Object> source = PostScene.members(draft.toPlain().get(SOURCE));
    String address = StoredTree.text(source, "id");
    Optional<StoredPost> post = new Posts(tx).ofSource(department, address);
    return new FeedItem(
        draft, address, StoredTree.text(source, "title"), post, made && post.isPresent(), refused);
  }

  /**
   * Makes a draft of an item. Of one that was drafted before it makes none, nor of one that may not
   * be kept, such as a text with a secret: that one says why.
   *
   * @param account the account on which it is to be posted
   * @throws ProblemException if the caller may not write drafts
   */
  FeedItem draft(Transaction tx, String department, PostDraft draft, String account, Caller by) {
    tx.events().lock(department);
    FeedItem known = item(tx, department, draft);
    if (!known.isNew()) {
      return known;
    }
    Facts facts = DepartmentFacts.document().of(tx, department, posts.now());
    if (OfficialPages.isOfficial(facts, known.source()).filter(is -> !is).isPresent()) {
      return item(
          tx, department, draft, false, List.of(Faults.at("/source/id", "posts.feed-foreign")));
    }
    try {
      posts.draft(tx, department, forAccount(draft, account), by);
    } catch (ProblemException e) {
      List<InputFault> why = e.problem().errors();
      if (why.isEmpty()) {
        throw e;
      }
      return item(tx, department, draft, false, why);
    }
    return item(tx, department, draft, true, List.of());
  }

  private static Map<String, @Nullable Object> forAccount(PostDraft draft, String account) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(draft.toPlain());
    tree.remove("id");
    List<Object> variants = new ArrayList<>();
    for (Map<String, @Nullable Object> variant : DraftForm.list(tree, "variants")) {
      variant.put("account", account);
      variant.put("id", DraftForm.free(List.of(), variant));
      variants.add(variant);
    }
    tree.put("variants", variants);
    return tree;
  }
}
