package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.LanguageTags;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Inputs of the forms of a draft: what each asks, and its place in the draft. */
final class PostInputs {

  private static final String FORM = "posts";
  private static final List<String> KINDS =
      List.of("INFORMATION", "CONVERSATION", "POSITION", "REPLY_BY_TEMPLATE");

  private PostInputs() {}

  /** What is asked of every message. */
  static List<FormInput> message(Page page) {
    return List.of(
        choice(page, "kind", "kind", KINDS).must(),
        of(page, "sourceId", Kind.TEXT, "source/id"),
        of(page, "sourceTitle", Kind.TEXT, "source/title"),
        choice(page, "sourceStatus", "source/status", List.of("PUBLIC", "NOT_PUBLIC")));
  }

  /** What is asked where it applies. */
  static List<FormInput> more(Page page) {
    return List.of(
        of(page, "emergency", Kind.FLAG, "emergency"),
        of(page, "achievement", Kind.FLAG, ""),
        of(page, "validUntil", Kind.MOMENT, "validUntil"),
        of(page, "consentRef", Kind.TEXT, "consentRef"),
        of(page, "templateId", Kind.TEXT, "template/id"),
        of(page, "templateClearedOn", Kind.DAY, "template/clearedOn"),
        of(page, "pressAt", Kind.MOMENT, "announcement/pressAt"),
        of(page, "websiteAt", Kind.MOMENT, "announcement/websiteAt"),
        of(page, "onlySocial", Kind.FLAG, "announcement/onlySocial"));
  }

  /** What is asked of a variant. */
  static List<FormInput> variant(Page page, List<Choice> accounts) {
    return List.of(
        of(page, "account", Kind.CHOICE, "account").must().choose(accounts),
        language(page),
        of(page, "text", Kind.LINES, "").must());
  }

  private static FormInput language(Page page) {
    return of(page, "language", Kind.CHOICE, "language")
        .must()
        .choose(
            LanguageTags.codes().stream()
                .map(code -> Choice.of(code, page.words().term("language." + code)))
                .toList());
  }

  /** What is asked of a medium. */
  static List<FormInput> medium(Page page) {
    return List.of(
        of(page, "file", Kind.TEXT, "id").must(),
        choice(page, "type", "type", List.of("IMAGE", "VIDEO", "AUDIO", "DOCUMENT")).must(),
        of(page, "digest", Kind.TEXT, "digest"),
        of(page, "altText", Kind.AREA, "altText"),
        of(page, "captions", Kind.FLAG, "captions"),
        choice(page, "rights", "rights/source", List.of("OWN", "THIRD_PARTY")),
        of(page, "licence", Kind.TEXT, "rights/licence"),
        of(page, "permissionRef", Kind.TEXT, "rights/permissionRef"),
        of(page, "isSynthetic", Kind.FLAG, "synthetic/isSynthetic"),
        of(page, "ofPerson", Kind.FLAG, "synthetic/ofPerson"),
        of(page, "label", Kind.FLAG, "synthetic/label"),
        of(page, "declaredOnPlatform", Kind.FLAG, "synthetic/declaredOnPlatform"));
  }

  static FormInput of(Page page, String name, Kind kind, String path) {
    return FormInput.of(page, FORM, name, kind, path, name);
  }

  static FormInput choice(Page page, String name, String path, List<String> codes) {
    return of(page, name, Kind.CHOICE, path)
        .choose(
            codes.stream()
                .map(code -> Choice.of(code, page.say("posts." + name + "." + code)))
                .toList());
  }

  /** Fills what a tree says into the fields of a form. */
  static void fill(
      List<FormInput> inputs, Map<String, @Nullable Object> tree, Map<String, String> typed) {
    for (FormInput input : inputs) {
      if (!input.path().isEmpty()) {
        int slash = input.path().indexOf('/');
        @Nullable Object said =
            slash < 0
                ? tree.get(input.path())
                : PostScene.members(tree.get(input.path().substring(0, slash)))
                    .get(input.path().substring(slash + 1));
        input.fill(typed, said);
      }
    }
  }

  /** Puts what was typed into a tree, in place of what stood there. */
  static void read(List<FormInput> inputs, Form form, Map<String, @Nullable Object> tree) {
    inputs.forEach(input -> remove(input, tree));
    for (FormInput input : inputs) {
      Optional<Object> said = input.path().isEmpty() ? Optional.empty() : input.read(form);
      said.ifPresent(value -> put(input.path(), value, tree));
    }
  }

  private static void remove(FormInput input, Map<String, @Nullable Object> tree) {
    int slash = input.path().indexOf('/');
    if (slash < 0) {
      tree.remove(input.path());
      return;
    }
    String outer = input.path().substring(0, slash);
    Map<String, @Nullable Object> inner = PostScene.members(tree.get(outer));
    inner.remove(input.path().substring(slash + 1));
    if (inner.isEmpty()) {
      tree.remove(outer);
    } else {
      tree.put(outer, inner);
    }
  }

  private static void put(String path, Object value, Map<String, @Nullable Object> tree) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      tree.put(path, value);
      return;
    }
    String outer = path.substring(0, slash);
    Map<String, @Nullable Object> inner = PostScene.members(tree.get(outer));
    inner.put(path.substring(slash + 1), value);
    tree.put(outer, inner);
  }

  /** The field of what is wrong at a place within a tree. */
  static Optional<String> field(List<FormInput> inputs, String place) {
    return inputs.stream()
        .filter(input -> !input.path().isEmpty() && input.path().equals(place))
        .map(FormInput::name)
        .findFirst();
  }

  /** Lines that were typed, each a paragraph. */
  static List<Map<String, Object>> paragraphs(Form form, String name) {
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    form.typed(name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              Map<String, Object> paragraph = new LinkedHashMap<>();
              paragraph.put("text", line);
              paragraphs.add(paragraph);
            });
    return paragraphs;
  }

  /** The paragraphs of a variant as lines. */
  static String lines(Map<String, @Nullable Object> variant) {
    return String.join("\n", StoredPost.paragraphs(variant));
  }
}
