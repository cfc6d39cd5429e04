package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Draft form: one part of a draft that is written on a page, that is its message, a variant, a
 * medium of one, or the message with its first variant. What other parts say stays as it is.
 *
 * @param variant the id of the variant; {@code new} for another one
 * @param medium the id of the medium; {@code new} for another one
 */
record DraftForm(Part part, String variant, String medium) {

  static final String NEW = "new";

  private static final Pattern PLACE =
      Pattern.compile("(?:/act/draft)?(?:/variants/\\d+(?:/media/\\d+)?)?/(.+)");
  private static final String ACHIEVEMENT = "ACHIEVEMENT";

  /** Part of a draft. */
  enum Part {
    FIRST,
    MESSAGE,
    VARIANT,
    MEDIUM
  }

  static DraftForm first() {
    return new DraftForm(Part.FIRST, NEW, "");
  }

  static DraftForm message() {
    return new DraftForm(Part.MESSAGE, "", "");
  }

  static DraftForm variant(String id) {
    return new DraftForm(Part.VARIANT, id, "");
  }

  static DraftForm medium(String variant, String id) {
    return new DraftForm(Part.MEDIUM, variant, id);
  }

  /** The inputs that every form of the part shows. */
  List<FormInput> inputs(Page page, List<Choice> accounts) {
    List<FormInput> inputs = new ArrayList<>();
    switch (part) {
      case FIRST -> {
        inputs.addAll(PostInputs.message(page));
        inputs.addAll(PostInputs.variant(page, accounts));
      }
      case MESSAGE -> inputs.addAll(PostInputs.message(page));
      case VARIANT -> inputs.addAll(PostInputs.variant(page, accounts));
      case MEDIUM -> inputs.addAll(PostInputs.medium(page));
    }
    return inputs;
  }

  /** The inputs of what applies to some messages. */
  List<FormInput> more(Page page) {
    return part == Part.FIRST || part == Part.MESSAGE ? PostInputs.more(page) : List.of();
  }

  /** Whether a draft has the part that is meant. */
  boolean isIn(Map<String, @Nullable Object> draft) {
    return switch (part) {
      case FIRST, MESSAGE -> true;
      case VARIANT -> variant.equals(NEW) || find(list(draft, "variants"), variant).isPresent();
      case MEDIUM ->
          find(list(draft, "variants"), variant)
              .filter(one -> medium.equals(NEW) || find(list(one, "media"), medium).isPresent())
              .isPresent();
    };
  }

  /** What the draft says of the part, as it is typed. */
  Form filled(Page page, Map<String, @Nullable Object> draft) {
    Map<String, String> typed = new LinkedHashMap<>();
    switch (part) {
      case FIRST -> {}
      case MESSAGE -> {
        PostInputs.fill(PostInputs.message(page), draft, typed);
        PostInputs.fill(PostInputs.more(page), draft, typed);
        boolean praises = draft.get("tags") instanceof List<?> tags && tags.contains(ACHIEVEMENT);
        typed.put("achievement", praises ? "true" : "");
      }
      case VARIANT ->
          find(list(draft, "variants"), variant)
              .ifPresent(
                  one -> {
                    PostInputs.fill(PostInputs.variant(page, List.of()), one, typed);
                    typed.put("text", PostInputs.lines(one));
                  });
      case MEDIUM ->
          find(list(draft, "variants"), variant)
              .flatMap(one -> find(list(one, "media"), medium))
              .ifPresent(one -> PostInputs.fill(PostInputs.medium(page), one, typed));
    }
    return Form.of(typed);
  }

  /** The draft with what was typed of the part. */
  Map<String, @Nullable Object> read(Page page, Map<String, @Nullable Object> before, Form form) {
    Map<String, @Nullable Object> draft = new LinkedHashMap<>(before);
    if (part == Part.FIRST || part == Part.MESSAGE) {
      PostInputs.read(PostInputs.message(page), form, draft);
      PostInputs.read(PostInputs.more(page), form, draft);
      draft.remove("tags");
      if (form.typed("achievement").equals("true")) {
        draft.put("tags", List.of(ACHIEVEMENT));
      }
    }
    if (part != Part.MESSAGE) {
      draft.put("variants", variants(page, list(before, "variants"), form));
    }
    return draft;
  }

  /** The draft without the part. */
  Map<String, @Nullable Object> without(Map<String, @Nullable Object> before) {
    Map<String, @Nullable Object> draft = new LinkedHashMap<>(before);
    List<Map<String, @Nullable Object>> variants = list(before, "variants");
    if (part == Part.VARIANT) {
      variants.removeIf(one -> variant.equals(one.get("id")));
    } else {
      find(variants, variant)
          .ifPresent(
              one -> {
                List<Map<String, @Nullable Object>> media = list(one, "media");
                media.removeIf(each -> medium.equals(each.get("id")));
                one.put("media", media);
              });
    }
    draft.put("variants", variants);
    return draft;
  }

  private List<Map<String, @Nullable Object>> variants(
      Page page, List<Map<String, @Nullable Object>> before, Form form) {
    Map<String, @Nullable Object> one = find(before, variant).orElseGet(LinkedHashMap::new);
    if (part == Part.MEDIUM) {
      List<Map<String, @Nullable Object>> media = list(one, "media");
      Optional<Map<String, @Nullable Object>> known = find(media, medium);
      Map<String, @Nullable Object> written = known.orElseGet(LinkedHashMap::new);
      if (known.isEmpty()) {
        media.add(written);
      }
      PostInputs.read(PostInputs.medium(page), form, written);
      one.put("media", media);
      return before;
    }
    boolean added = one.isEmpty();
    PostInputs.read(PostInputs.variant(page, List.of()), form, one);
    one.put("paragraphs", PostInputs.paragraphs(form, "text"));
    if (added) {
      one.put("id", free(before, one));
      before.add(one);
    }
    return before;
  }

  /** By its account and language, such as x-en. */
  static String free(
      List<Map<String, @Nullable Object>> variants, Map<String, @Nullable Object> one) {
    String id =
        (one.getOrDefault("account", "v") + "-" + one.getOrDefault("language", ""))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.-]", "");
    String free = id;
    for (int n = 2; find(variants, free).isPresent(); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  /** The field of what is wrong at a place of the act. */
  Optional<String> field(Page page, String pointer) {
    Matcher place = PLACE.matcher(pointer);
    if (!place.matches()) {
      return Optional.empty();
    }
    String path = place.group(1);
    List<FormInput> all = new ArrayList<>(inputs(page, List.of()));
    all.addAll(more(page));
    return path.startsWith("paragraphs") ? Optional.of("text") : PostInputs.field(all, path);
  }

  static List<Map<String, @Nullable Object>> list(Map<String, @Nullable Object> tree, String name) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    if (tree.get(name) instanceof List<?> items) {
      items.forEach(one -> list.add(PostScene.members(one)));
    }
    return list;
  }

  private static Optional<Map<String, @Nullable Object>> find(
      List<Map<String, @Nullable Object>> list, String id) {
    return list.stream().filter(one -> id.equals(one.get("id"))).findFirst();
  }
}
