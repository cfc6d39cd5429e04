package org.govsm.portal.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.SchemaXml;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Story of the demonstration department: what happens, and the files with which it happens. */
final class Story {

  private static final String TERMS = "urn:govsm:terms:1";

  private final List<StoryStep> steps;

  private Story(List<StoryStep> steps) {
    this.steps = steps;
  }

  static Story shipped() {
    return new Story(
        new String(bytes("story.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(StoryStep::of)
            .toList());
  }

  List<StoryStep> steps() {
    return steps;
  }

  /** What has happened by the end of a day: nothing is dated later than the portal's own day. */
  List<StoryStep> upTo(LocalDate today) {
    return steps.stream().filter(storyStep -> !storyStep.day().isAfter(today)).toList();
  }

  /** The terms in a file, as a tree. */
  static Map<String, Object> terms(String name) {
    return SchemaXml.read(Terms.form(Shapes.shipped()), TERMS, "terms", name, bytes(name));
  }

  /** What a file in JSON says. */
  static Map<String, @Nullable Object> tree(String name) {
    return Json.readObject(bytes(name));
  }

  static InputStream open(String name) throws IOException {
    InputStream file = Story.class.getResourceAsStream(name);
    return requireNonNull(file, () -> "the jar lacks demo/" + name);
  }

  private static byte[] bytes(String name) {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
