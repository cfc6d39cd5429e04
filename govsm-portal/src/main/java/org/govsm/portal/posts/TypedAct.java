package org.govsm.portal.posts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Typed act: the tree that comes of the form of an act. */
record TypedAct(ActForm asked, Form form) {

  private static final Pattern SMALL = Pattern.compile("\\d{1,6}");

  /** What was typed, as the API takes it. */
  Map<String, @Nullable Object> read(List<FormInput> inputs) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", asked.kind().name());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      boolean whole = input.name().equals(input.path() + "-" + asked.address());
      if (whole) {
        input
            .read(form)
            .ifPresent(said -> (input.path().equals("at") ? body : act).put(input.path(), said));
      }
    }
    switch (asked.kind()) {
      case CLEAR ->
          List.of("lane", "digest")
              .forEach(name -> form.text(name).ifPresent(text -> act.put(name, text)));
      case PUBLISH -> act.put("places", out(act.remove(ActForm.LATER)));
      case TAKE_BACK, RETIME -> act.computeIfPresent(ActForm.NUMBER, (name, said) -> number(said));
      case PLACE ->
          act.put("places", places().stream().filter(place -> place.containsKey("url")).toList());
      case CORRECT -> act.put("draft", corrected());
      case ARCHIVE -> act.put("entries", entries(act.remove("capturedAt")));
      default -> {}
    }
    body.put("act", act);
    return body;
  }

  private static Object number(Object said) {
    return SMALL.matcher(said.toString()).matches() ? new BigDecimal(said.toString()) : said;
  }

  /** The places of what goes out now; what is recorded went out, at least in one version. */
  private List<Map<String, @Nullable Object>> out(@Nullable Object later) {
    List<?> left = later instanceof List<?> some ? some : List.of();
    List<Map<String, @Nullable Object>> out =
        places().stream().filter(one -> !left.contains(one.get("variant"))).toList();
    if (out.isEmpty()) {
      throw ProblemException.of(Faults.at("/act/" + ActForm.LATER, "posts.none-out"));
    }
    return out;
  }

  private List<Map<String, @Nullable Object>> places() {
    List<Map<String, @Nullable Object>> places = new ArrayList<>();
    int number = 1;
    for (Map<String, @Nullable Object> variant : asked.versions()) {
      Map<String, @Nullable Object> place = new LinkedHashMap<>();
      place.put("variant", variant.get("id"));
      form.text(asked.of("url", number++)).ifPresent(url -> place.put("url", url));
      places.add(place);
    }
    return places;
  }

  private Map<String, @Nullable Object> corrected() {
    Map<String, @Nullable Object> draft = new LinkedHashMap<>(asked.post().content());
    List<Map<String, @Nullable Object>> variants = DraftForm.list(draft, "variants");
    int number = 1;
    for (Map<String, @Nullable Object> variant : variants) {
      variant.put("paragraphs", PostInputs.paragraphs(form, asked.of("text", number++)));
    }
    draft.put("variants", variants);
    return draft;
  }

  /** What was captured, by its digest: a text that is typed is compared and not kept. */
  private List<Map<String, @Nullable Object>> entries(@Nullable Object capturedAt) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    int number = 1;
    for (Map<String, @Nullable Object> variant : asked.versions()) {
      int at = number++;
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("variant", variant.get("id"));
      form.text(asked.of("captured", at)).ifPresent(text -> entry.put("text", digest(text)));
      Optional.ofNullable(capturedAt).ifPresent(moment -> entry.put("capturedAt", moment));
      List<String> media =
          form.typed(asked.of("media", at))
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (!media.isEmpty()) {
        entry.put("media", media);
      }
      for (String name : List.of("screenshot", "sourceUrl")) {
        form.text(asked.of(name, at)).ifPresent(text -> entry.put(name, text));
      }
      entries.add(entry);
    }
    return entries;
  }

  private static String digest(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return CanonicalForm.digest(String.join("\n", lines).getBytes(UTF_8));
  }
}
