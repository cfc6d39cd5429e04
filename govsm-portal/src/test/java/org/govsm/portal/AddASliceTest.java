package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.govsm.portal.store.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Performs docs/add-a-slice.md: writes its files, adds its line, builds, starts, and uses it. */
class AddASliceTest {

  private static final Pattern FILE =
      Pattern.compile(
          "\\*\\*`(?<path>[^`]+)`\\*\\*\\n\\n```\\w+\\n(?<text>.*?)\\n```", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("```wiring\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern NEW = Pattern.compile("new (Note\\w+)\\(");
  private static final String SLICES = "src/main/java/org/govsm/portal/Slices.java";
  private static final String LAST = "        line(\"operations\"";
  private static final String PURCHASES = "/api/v1/departments/demo/purchases";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static @Nullable PortalProcess started;
  private static String notes;

  @BeforeAll
  static void perform() throws IOException, InterruptedException {
    String page = Files.readString(Path.of("..", "docs", "add-a-slice.md"));
    List<Path> sources = new ArrayList<>();
    for (MatchResult file : FILE.matcher(page).results().toList()) {
      Path written = write(file.group(1), file.group(2) + "\n");
      if (file.group(1).endsWith(".java")) {
        sources.add(written);
      }
    }
    sources.add(write(SLICES, wired(Files.readString(Path.of(SLICES)), page)));
    copy(Path.of(Portal.class.getProtectionDomain().getCodeSource().getLocation().getPath()), "c");
    copy(folder.resolve("src/main/resources"), "c");
    copy(Path.of("src/main/jte"), "src/main/jte");
    sources.add(template());
    compile(sources);
    describe();
    TestPortal.demonstrate(DatabaseConfig.inFolder(folder.resolve("data")));
    started = PortalProcess.start(classPath(), PortalMain.class, folder.resolve("data"));
    notes = PURCHASES + "/" + purchase() + "/notes";
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String wired(String slices, String page) {
    Matcher line = LINE.matcher(page);
    assertThat(line.find()).isTrue();
    StringBuilder imports = new StringBuilder();
    NEW.matcher(line.group(1))
        .results()
        .forEach(one -> imports.append("import org.govsm.portal.notes." + one.group(1) + ";\n"));
    assertThat(slices).contains(LAST);
    return slices
        .replace(LAST, line.group(1) + "\n" + LAST)
        .replaceFirst("(?m)^import ", imports + "import ");
  }

  private static void copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.notExists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** As the plugin of the build does with all templates; those of before are compiled already. */
  private static Path template() {
    Path generated = folder.resolve("generated");
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(folder.resolve("src/main/jte")) {
              @Override
              public List<String> resolveAllTemplateNames() {
                return List.of("notes/notes.jte");
              }
            },
            generated,
            ContentType.Html,
            AddASliceTest.class.getClassLoader(),
            "gg.jte.generated.precompiled");
    engine.setTrimControlStructures(true);
    engine.setBinaryStaticContent(true);
    engine.setTargetResourceDirectory(folder.resolve("c"));
    engine.generateAll();
    return generated.resolve("gg/jte/generated/precompiled/notes/JtenotesGenerated.java");
  }

  private static String classPath() {
    return folder.resolve("c") + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static void compile(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-parameters", "-cp", classPath(), "-d", folder.resolve("c").toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      assertThat(
              compiler
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
  }

  /** The description of the API, as the build makes it. */
  private static void describe() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String main = OpenApiDocument.class.getName();
    Process made =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main,
                folder.resolve("c").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
  }

  private static HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request.uri(requireNonNull(started).at(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder());
  }

  private static HttpResponse<String> post(String said) throws IOException, InterruptedException {
    return send(
        notes,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"said\": \"" + said + "\"}")));
  }

  private static String purchase() throws IOException, InterruptedException {
    return Sample.json(get(PURCHASES)).get("purchases").get(0).get("id").asText();
  }

  @Test
  void a_note_is_written_read_and_shown_in_both_languages()
      throws IOException, InterruptedException {
    assertThat(post("Ask for the bill").statusCode()).isEqualTo(201);

    JsonNode all = Sample.json(get(notes)).get("notes");
    assertThat(all.get(all.size() - 1).get("said").asText()).isEqualTo("Ask for the bill");
    String page = "/purchases/demo/" + purchase() + "/notes?lang=";
    assertThat(get(page + "en").body()).contains("Notes on a purchase", "Ask for the bill");
    assertThat(get(page + "hi").body()).contains("क्रय पर टिप्पणियाँ", "Ask for the bill");
  }

  @Test
  void a_note_that_says_nothing_is_refused_at_its_place() throws IOException, InterruptedException {
    HttpResponse<String> refused = post(" ");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"/said\"", "A note has 1 to 2,000 characters.");
  }

  @Test
  void its_event_stands_in_the_chain_and_makes_its_row() throws IOException, InterruptedException {
    assertThat(post("Held against its event").statusCode()).isEqualTo(201);

    assertThat(get("/events/demo?lang=en&after=0").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/departments/demo/events/verification").body())
        .contains("\"whole\":true");
  }

  @Test
  void its_role_and_its_routes_are_told() throws IOException, InterruptedException {
    assertThat(get("/who-may?lang=en").body()).contains("note-taker");
    assertThat(get("/api/v1/openapi.json").body()).contains("writeNote");
  }

  @Test
  void a_parameter_that_it_does_not_declare_is_refused() throws IOException, InterruptedException {
    assertThat(get(notes + "?noot=1").statusCode()).isEqualTo(422);
  }
}
