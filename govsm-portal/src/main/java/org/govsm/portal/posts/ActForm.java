package org.govsm.portal.posts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostFlag;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Form of an act: what it asks, and the tree that comes of it. Fields end with the act, as the
 * forms of several acts stand on one page.
 */
record ActForm(PostAct.Kind kind, StoredPost post) {

  /** What cannot be taken back. */
  static final Set<PostAct.Kind> FINAL =
      Set.of(
          PostAct.Kind.PUBLISH,
          PostAct.Kind.WITHDRAW,
          PostAct.Kind.CORRECT,
          PostAct.Kind.TAKE_DOWN,
          PostAct.Kind.ARCHIVE);

  private static final Pattern OF_LIST =
      Pattern.compile("/act/(?:draft/variants|places|entries)/(\\d+)/(\\w+).*");
  private static final List<String> CHECKS =
      List.of("verified", "confidentiality", "legal", "tone", "consistent");

  /** The kind that an address names; nothing for the draft, which has pages of its own. */
  static Optional<PostAct.Kind> kind(String address) {
    for (PostAct.Kind kind : PostAct.Kind.values()) {
      if (kind != PostAct.Kind.DRAFT && address(kind).equals(address)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What a kind is called in addresses and names of fields. */
  static String address(PostAct.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a kind is called in addresses and names of fields. */
  public String address() {
    return address(kind);
  }

  /** The inputs of the act; none where a button says all. */
  List<FormInput> inputs(Page page) {
    List<FormInput> inputs = new ArrayList<>();
    switch (kind) {
      case ANSWER -> {
        inputs.add(
            input(page, "flag", FormInput.Kind.CHOICE)
                .must()
                .choose(
                    PostFlag.kinds().stream()
                        .map(code -> Choice.of(code, page.words().term("flag." + code)))
                        .toList()));
        inputs.add(input(page, "confirmed", Kind.FLAG).must());
        inputs.add(input(page, "reason", Kind.AREA));
      }
      case REVIEW -> CHECKS.forEach(name -> inputs.add(input(page, name, Kind.FLAG)));
      case REQUEST_CHANGES -> inputs.add(input(page, "comment", Kind.AREA).must());
      case SCHEDULE -> inputs.add(input(page, "publishAt", Kind.MOMENT).must());
      case PUBLISH -> {
        inputs.add(input(page, "at", Kind.MOMENT));
        each(page, "url", Kind.TEXT, inputs);
      }
      case PLACE -> {
        each(page, "url", Kind.TEXT, inputs);
        inputs.add(input(page, "reason", Kind.AREA).must());
      }
      case WITHDRAW -> inputs.add(input(page, "reason", Kind.AREA).must());
      case CORRECT -> {
        inputs.add(input(page, "note", Kind.AREA).must());
        each(page, "text", Kind.LINES, inputs);
      }
      case TAKE_DOWN -> {
        inputs.add(input(page, "at", Kind.MOMENT));
        inputs.add(input(page, "ground", Kind.AREA).must());
        inputs.add(input(page, "copyRef", Kind.TEXT).must());
      }
      case ARCHIVE -> {
        inputs.add(input(page, "capturedAt", Kind.MOMENT).must());
        each(page, "captured", Kind.LINES, inputs);
        each(page, "media", Kind.LINES, inputs);
        each(page, "screenshot", Kind.TEXT, inputs);
        each(page, "sourceUrl", Kind.TEXT, inputs);
      }
      default -> {}
    }
    return inputs;
  }

  private FormInput input(Page page, String name, Kind type) {
    return PostInputs.of(page, name, type, name).named(name + "-" + address());
  }

  /** One input for each variant, called by it. */
  private void each(Page page, String name, Kind type, List<FormInput> inputs) {
    int number = 1;
    for (Map<String, @Nullable Object> variant : post.variants()) {
      FormInput input = PostInputs.of(page, name, type, name);
      String label = input.label() + " (" + variant.get("id") + ")";
      boolean must = List.of("text", "captured").contains(name);
      FormInput called = input.called(label, input.hint()).named(of(name, number++));
      inputs.add(must ? called.must() : called);
    }
  }

  private String of(String name, int number) {
    return name + "." + number + "-" + address();
  }

  /** The fields of the act as they are before anything is typed. */
  Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    if (kind == PostAct.Kind.CORRECT) {
      int number = 1;
      for (Map<String, @Nullable Object> variant : post.variants()) {
        known.put(of("text", number++), PostInputs.lines(variant));
      }
    }
    return known;
  }

  /** What was typed, as the API takes it. */
  Map<String, @Nullable Object> read(Page page, Form form) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    for (FormInput input : inputs(page)) {
      boolean whole = input.name().equals(input.path() + "-" + address());
      if (whole) {
        input
            .read(form)
            .ifPresent(said -> (input.path().equals("at") ? body : act).put(input.path(), said));
      }
    }
    switch (kind) {
      case CLEAR ->
          List.of("lane", "digest")
              .forEach(name -> form.text(name).ifPresent(text -> act.put(name, text)));
      case PUBLISH -> act.put("places", places(form));
      case PLACE ->
          act.put(
              "places", places(form).stream().filter(place -> place.containsKey("url")).toList());
      case CORRECT -> act.put("draft", corrected(form));
      case ARCHIVE -> act.put("entries", entries(form, act.remove("capturedAt")));
      default -> {}
    }
    body.put("act", act);
    return body;
  }

  private List<Map<String, @Nullable Object>> places(Form form) {
    List<Map<String, @Nullable Object>> places = new ArrayList<>();
    int number = 1;
    for (Map<String, @Nullable Object> variant : post.variants()) {
      Map<String, @Nullable Object> place = new LinkedHashMap<>();
      place.put("variant", variant.get("id"));
      form.text(of("url", number++)).ifPresent(url -> place.put("url", url));
      places.add(place);
    }
    return places;
  }

  private Map<String, @Nullable Object> corrected(Form form) {
    Map<String, @Nullable Object> draft = new LinkedHashMap<>(post.content());
    List<Map<String, @Nullable Object>> variants = DraftForm.list(draft, "variants");
    int number = 1;
    for (Map<String, @Nullable Object> variant : variants) {
      variant.put("paragraphs", PostInputs.paragraphs(form, of("text", number++)));
    }
    draft.put("variants", variants);
    return draft;
  }

  /** What was captured, by its digest: a text that is typed is compared and not kept. */
  private List<Map<String, @Nullable Object>> entries(Form form, @Nullable Object capturedAt) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    int number = 1;
    for (Map<String, @Nullable Object> variant : post.variants()) {
      int at = number++;
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("variant", variant.get("id"));
      form.text(of("captured", at)).ifPresent(text -> entry.put("text", digest(text)));
      Optional.ofNullable(capturedAt).ifPresent(moment -> entry.put("capturedAt", moment));
      List<String> media =
          form.typed(of("media", at))
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (!media.isEmpty()) {
        entry.put("media", media);
      }
      for (String name : List.of("screenshot", "sourceUrl")) {
        form.text(of(name, at)).ifPresent(text -> entry.put(name, text));
      }
      entries.add(entry);
    }
    return entries;
  }

  private static String digest(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return CanonicalForm.digest(String.join("\n", lines).getBytes(UTF_8));
  }

  /** The field of what is wrong at a place. */
  Optional<String> field(String pointer) {
    Matcher list = OF_LIST.matcher(pointer);
    if (list.matches()) {
      int number = Integer.parseInt(list.group(1)) + 1;
      String name = list.group(2).equals("paragraphs") ? "text" : list.group(2);
      if (kind == PostAct.Kind.ARCHIVE && name.equals("text")) {
        name = "captured";
      }
      return Optional.of(name.equals("capturedAt") ? name + "-" + address() : of(name, number));
    }
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (name.equals("places")) {
      return Optional.of(of("url", 1));
    }
    return Optional.of(name)
        .filter(one -> !one.isEmpty() && !one.equals("act") && !one.equals("kind"))
        .map(one -> one + "-" + address());
  }
}
