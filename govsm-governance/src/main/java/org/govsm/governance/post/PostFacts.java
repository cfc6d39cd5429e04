package org.govsm.governance.post;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.post.PostAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/** A record of a post as facts that controls judge. What the record does not say is left out. */
final class PostFacts {

  /** Kinds of post whose lane of the framework is the same in every department. */
  private static final Map<String, String> LANES =
      Map.of(
          "POSITION",
          "OFFICIAL_POSITION",
          "CONVERSATION",
          "OPEN_CONVERSATION",
          "INFORMATION",
          "INFORMATION");

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
      if (isOut(variant)) {
        variants.add(variant(variant));
      }
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("posts", posts);
    if (!variants.isEmpty()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", draft.id());
      item.put("kept", true);
      item.put("variants", variants);
      tree.put("contentItems", List.of(item));
    }
    return tree;
  }

  private boolean isOut(Node variant) {
    return record.isOut(variant.text("id"));
  }

  private Map<String, @Nullable Object> post(Node variant) {
    Map<String, @Nullable Object> post = new LinkedHashMap<>();
    post.put("id", draft.id() + "/" + variant.text("id"));
    post.put("kept", true);
    variant.find("account", String.class).ifPresent(account -> post.put("account", account));
    post.put("kind", draft.isByTemplate() ? "reply" : "original");
    post.put("official", true);
    draft.author().ifPresent(author -> post.put("author", author));
    published(post, variant);
    if (isAnswered(false)) {
      post.put("flags", confirmed(false));
    }
    clearance().ifPresent(cleared -> post.put("clearance", cleared));
    said(post);
    post.put("media", variant.branches("media").stream().map(PostFacts::medium).toList());
    if (isAnswered(true)) {
      post.put("piiScanHits", BigDecimal.valueOf(confirmed(true).size()));
    }
    draft.node().find("consentRef", String.class).ifPresent(c -> post.put("consentRef", c));
    archived(post, variant);
    return post;
  }

  /** The portal is the archive: what is out and has no such act has no record that is kept. */
  private void archived(Map<String, @Nullable Object> post, Node variant) {
    Optional<PostAct> kept = record.last(Kind.ARCHIVE);
    if (isOut(variant)) {
      post.put("archiveRef", kept.map(act -> draft.digest()).orElse(null));
    }
  }

  /** A variant that stayed behind when the others went out is not out, whatever their state. */
  private void published(Map<String, @Nullable Object> post, Node variant) {
    Optional<PostAct> out = record.outBy(variant.text("id"));
    if (out.isEmpty() && record.last(Kind.PUBLISH).isPresent()) {
      post.put("publishedAt", null);
      return;
    }
    post.put("state", record.state());
    out.ifPresent(
        act -> {
          post.put("publishedAt", act.atAsWritten());
          post.put("publishedBy", act.by());
          ActTime.Later later = new ActTime.Later();
          later.note("publishedAt", act.time());
          later.into(post);
        });
    post.put("correctedAt", record.last(Kind.CORRECT).map(PostAct::atAsWritten).orElse(null));
  }

  /** What the draft says of all its variants. */
  private void said(Map<String, @Nullable Object> post) {
    draft.node().branch("source").ifPresent(source -> post.put("sourceDocument", source(source)));
    List<String> tags = draft.node().codes("tags");
    if (!tags.isEmpty()) {
      post.put("tags", tags);
    }
    draft
        .node()
        .find("validUntil", OffsetDateTime.class)
        .ifPresent(until -> post.put("validUntil", new IndianMoment(until).code()));
    verified().ifPresent(yes -> post.put("factCheck", yes));
    draft.kind().map(LANES::get).ifPresent(lane -> post.put("lane", lane));
    draft.answer(PostFlag.PARTY).ifPresent(said -> post.put("mentionsParty", isConfirmed(said)));
  }

  /** Of a source that is not public the record does not say what it is instead. */
  private static Map<String, Object> source(Node source) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", source.text("id"));
    source
        .find("status", String.class)
        .filter("PUBLIC"::equals)
        .ifPresent(status -> tree.put("status", status));
    return tree;
  }

  private Optional<Boolean> verified() {
    return draft
        .node()
        .branch("verification")
        .flatMap(found -> found.find("verified", Boolean.class));
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
        .filter(kind -> !kind.equals(PostFlag.PLATFORM_ACCESS)) // of the platform, not the text
        .filter(kind -> draft.answer(kind).filter(PostFacts::isConfirmed).isPresent())
        .toList();
  }

  private static boolean isConfirmed(Node answer) {
    return answer.get("confirmed", Boolean.class);
  }

  private Optional<Map<String, @Nullable Object>> clearance() {
    List<PostAct> all = beforeItWentOut();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    PostAct last = all.get(all.size() - 1);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("level", last.part().text("lane"));
    tree.put("by", last.by());
    all.stream()
        .map(PostAct::by)
        .filter(by -> !PersonKey.same(by, last.by()))
        .findFirst()
        .ifPresent(other -> tree.put("secondBy", other));
    tree.put("at", last.atAsWritten());
    tree.put("status", PostSignatures.areAll(all) ? "CLEARED" : "PENDING");
    followed(tree);
    Map<String, Object> checklist = new LinkedHashMap<>();
    draft.checked("confidentiality").ifPresent(said -> checklist.put("confidentiality", said));
    verified().ifPresent(said -> checklist.put("factsVerified", said));
    draft.checked("legal").ifPresent(said -> checklist.put("legal", said));
    if (!checklist.isEmpty()) {
      tree.put("checklist", checklist);
    }
    return Optional.of(tree);
  }

  /** The clearance that follows an emergency is told apart. */
  private List<PostAct> beforeItWentOut() {
    List<PostAct> acts = record.standing();
    int out =
        acts.stream()
            .filter(act -> act.kind() == Kind.PUBLISH)
            .findFirst()
            .map(acts::indexOf)
            .orElse(acts.size());
    List<PostAct> before = acts.subList(0, out);
    return record.clearances().stream().filter(before::contains).toList();
  }

  private void followed(Map<String, @Nullable Object> tree) {
    List<PostAct> since = record.since();
    if (record.isFollowingOwed()) {
      tree.put("followedAt", null);
    } else if (draft.isEmergency() && !since.isEmpty() && PostSignatures.areAll(since)) {
      tree.put("followedAt", since.get(since.size() - 1).atAsWritten());
    }
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
