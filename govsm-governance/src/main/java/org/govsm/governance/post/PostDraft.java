package org.govsm.governance.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;

/**
 * Draft of a post: one message in its variants for platforms and languages, with its source, how it
 * was verified, its media, and what officers said of its flags.
 */
public final class PostDraft implements ToPlain {

  /** A tag: the post tells of achievements of the government. */
  public static final String ACHIEVEMENT = "ACHIEVEMENT";

  /** Kinds of post, each with the lane that clears it where nothing raises it. */
  private static final Map<String, String> LANES = lanes();

  private final Node node;
  private final String digest;

  private PostDraft(Node node) {
    this.node = node;
    digest = digest(node);
  }

  private static Map<String, String> lanes() {
    Map<String, String> lanes = new LinkedHashMap<>();
    lanes.put("REPLY_BY_TEMPLATE", "L0");
    lanes.put("CONVERSATION", "L1");
    lanes.put("INFORMATION", "L2");
    lanes.put("POSITION", "L3");
    return lanes;
  }

  /** The schema. */
  public static Schema form() {
    return PostForm.FORM;
  }

  /**
   * Reads a tree.
   *
   * @param tree the tree of {@link #form}
   * @return the draft, or every fault with its place
   */
  public static Checked<PostDraft> fromPlain(Map<String, ?> tree) {
    return form()
        .read(tree)
        .<Checked<PostDraft>>fold(
            node -> new Checked.Accepted<>(new PostDraft(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  static PostDraft of(Node node) {
    return new PostDraft(node);
  }

  static String[] kindCodes() {
    return LANES.keySet().toArray(String[]::new);
  }

  /** The id of the post. */
  public String id() {
    return node.text("id");
  }

  /** What kind of post it is; nothing where that is not said. */
  public Optional<String> kind() {
    return node.find("kind", String.class);
  }

  /** Who wrote it; nothing where that is not said. */
  public Optional<String> author() {
    return node.find("author", String.class);
  }

  /** The code of the lane that its kind asks for; nothing where the kind is not said. */
  Optional<String> lane() {
    return kind().map(LANES::get);
  }

  boolean isEmergency() {
    return node.find("emergency", Boolean.class).orElse(false);
  }

  boolean isByTemplate() {
    return lane().filter("L0"::equals).isPresent();
  }

  List<Node> variants() {
    return node.branches("variants");
  }

  Node node() {
    return node;
  }

  /** What an officer said of a kind of flag, if it was said of this very content. */
  Optional<Node> answer(String kind) {
    return node.branches("flags").stream()
        .filter(answer -> answer.text("kind").equals(kind))
        .filter(answer -> answer.find("digest", String.class).map(digest::equals).orElse(true))
        .findFirst();
  }

  /** A flag of the checklist; nothing where the reviewer did not say. */
  Optional<Boolean> checked(String item) {
    return node.branch("checklist").flatMap(list -> list.find(item, Boolean.class));
  }

  /**
   * The text of a variant.
   *
   * @return its paragraphs, each ended by a line feed but the last
   */
  static String text(Node variant) {
    return variant.branches("paragraphs").stream()
        .map(paragraph -> paragraph.text("text"))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Digest of what goes out: kind, source, variants and media. A clearance and an answer to a flag
   * hold for one digest.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /**
   * Digests of the texts, for the archive.
   *
   * @return by the id of the variant: {@code sha256:} and 64 hexadecimal digits over its paragraphs
   *     in UTF-8, parted by line feeds
   */
  public Map<String, String> textDigests() {
    Map<String, String> digests = new LinkedHashMap<>();
    variants()
        .forEach(
            variant ->
                digests.put(
                    variant.text("id"),
                    CanonicalForm.digest(text(variant).getBytes(StandardCharsets.UTF_8))));
    return digests;
  }

  private static String digest(Node node) {
    Map<String, Object> content = new LinkedHashMap<>(node.toPlain());
    List.of("flags", "verification", "checklist", "announcement", "consentRef")
        .forEach(content::remove);
    return CanonicalForm.digest(content);
  }

  /**
   * Scans all texts that go out.
   *
   * @param parties names of parties to look for
   * @return the flags in the order of the texts
   */
  public List<PostFlag> scan(List<String> parties) {
    List<PostFlag> flags = new ArrayList<>();
    scan(parties, (text, flag) -> flags.add(flag));
    return List.copyOf(flags);
  }

  private void scan(List<String> parties, BiConsumer<String, PostFlag> found) {
    for (Node variant : variants()) {
      List<Node> paragraphs = variant.branches("paragraphs");
      paragraphs.forEach(paragraph -> scan(paragraph, "text", parties, found));
      List<String> texts = paragraphs.stream().map(one -> one.text("text")).toList();
      List<String> places = paragraphs.stream().map(one -> place(one, "text")).toList();
      ContentScan.across(texts, places)
          .forEach(flag -> found.accept(texts.get(places.indexOf(flag.pointer())), flag));
      variant.branches("media").stream()
          .filter(medium -> medium.has("altText"))
          .forEach(medium -> scan(medium, "altText", parties, found));
    }
  }

  private void scan(
      Node holder, String name, List<String> parties, BiConsumer<String, PostFlag> found) {
    String text = holder.text(name);
    ContentScan.of(text, place(holder, name), parties).forEach(flag -> found.accept(text, flag));
  }

  /** Places are those within the draft, wherever the draft itself stands. */
  private String place(Node holder, String name) {
    return holder.pointer().substring(node.pointer().length()) + Tree.pointer(name);
  }

  /** What the scan finds, by the kind of flag: folded, to be compared and never handed out. */
  Map<String, Set<String>> passages(List<String> parties) {
    Map<String, Set<String>> passages = new LinkedHashMap<>();
    scan(
        parties,
        (text, flag) ->
            passages
                .computeIfAbsent(flag.kind(), kind -> new LinkedHashSet<>())
                .add(FoldedText.fold(text.substring(flag.from(), flag.to()))));
    return passages;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostDraft draft && node.equals(draft.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
