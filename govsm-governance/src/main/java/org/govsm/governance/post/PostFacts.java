package org.govsm.governance.post;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.governance.post.PostAct.Kind;

/** A record of a post as facts that controls judge. What the record does not say is left out. */
final class PostFacts {

  private final PostRecord record;
  private final PostDraft draft;
  private final List<String> found;

  PostFacts(PostRecord record, PostDraft draft) {
    this.record = record;
    this.draft = draft;
    found = draft.scan(List.of()).stream().map(PostFlag::kind).distinct().toList();
  }

  Map<String, Object> tree() {
    List<Object> posts = new ArrayList<>();
    List<Object> variants = new ArrayList<>();
    for (Node variant : draft.variants()) {
      posts.add(post(variant));
      variants.add(variant(variant));
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", draft.id());
    item.put("variants", variants);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("posts", posts);
    tree.put("contentItems", List.of(item));
    return tree;
  }

  private Map<String, Object> post(Node variant) {
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("id", draft.id() + "/" + variant.text("id"));
    variant.find("account", String.class).ifPresent(account -> post.put("account", account));
    post.put("kind", draft.isByTemplate() ? "reply" : "original");
    post.put("official", true);
    post.put("state", record.state());
    draft.author().ifPresent(author -> post.put("author", author));
    record
        .last(Kind.PUBLISH)
        .ifPresent(
            out -> {
              post.put("publishedAt", out.atAsWritten());
              post.put("publishedBy", out.by());
            });
    if (isAnswered(false)) {
      post.put("flags", confirmed(false));
    }
    clearance().ifPresent(cleared -> post.put("clearance", cleared));
    post.put("media", variant.branches("media").stream().map(PostFacts::medium).toList());
    if (isAnswered(true)) {
      post.put("piiScanHits", BigDecimal.valueOf(confirmed(true).size()));
    }
    draft.node().find("consentRef", String.class).ifPresent(c -> post.put("consentRef", c));
    record.last(Kind.ARCHIVE).ifPresent(kept -> post.put("archiveRef", draft.digest()));
    return post;
  }

  /** Whether somebody spoke of each kind that was found; until then nobody knows. */
  private boolean isAnswered(boolean personal) {
    return found.stream()
        .filter(kind -> PostFlag.isPersonal(kind) == personal)
        .allMatch(kind -> draft.answer(kind).isPresent());
  }

  private List<String> confirmed(boolean personal) {
    return PostFlag.kinds().stream()
        .filter(kind -> PostFlag.isPersonal(kind) == personal)
        .filter(kind -> draft.answer(kind).filter(PostFacts::isConfirmed).isPresent())
        .toList();
  }

  private static boolean isConfirmed(Node answer) {
    return answer.get("confirmed", Boolean.class);
  }

  private Optional<Map<String, Object>> clearance() {
    List<PostAct> all = record.clearances();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    PostAct last = all.get(all.size() - 1);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("level", last.part().text("lane"));
    tree.put("by", last.by());
    tree.put("at", last.atAsWritten());
    tree.put("status", PostSignatures.areAll(all) ? "CLEARED" : "PENDING");
    draft
        .checked("confidentiality")
        .ifPresent(said -> tree.put("checklist", Map.of("confidentiality", said)));
    return Optional.of(tree);
  }

  private static Map<String, Object> medium(Node medium) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", medium.text("type").toLowerCase(Locale.ROOT));
    medium.find("altText", String.class).ifPresent(text -> tree.put("altText", text));
    medium.find("captions", Boolean.class).ifPresent(given -> tree.put("captions", given));
    medium.branch("rights").ifPresent(rights -> tree.put("rights", rights.toPlain()));
    medium.branch("synthetic").ifPresent(made -> tree.put("synthetic", made.toPlain()));
    return tree;
  }

  private static Map<String, Object> variant(Node variant) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("language", variant.text("language"));
    variant.find("account", String.class).ifPresent(account -> tree.put("account", account));
    String text = PostDraft.text(variant);
    tree.put("length", BigDecimal.valueOf(text.codePointCount(0, text.length())));
    return tree;
  }
}
