package org.govsm.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a host depends on: coordinates, the BOM, what the jars carry (ADR 17). */
class PackagingTest {

  private static final Path ROOT = Path.of("..");
  private static final List<String> JARS =
      List.of("govsm-core", "govsm-procurement", "govsm-governance");

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static String at(Document document, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, document).strip();
  }

  private static Document pom(String folder) throws Exception {
    return xml(text(folder + "/pom.xml"));
  }

  private static String version() throws Exception {
    return at(pom("."), "/project/version");
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String block(String language) throws IOException {
    MatchResult shown =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(text("README.md"))
            .results()
            .findFirst()
            .orElseThrow();
    return shown.group(1);
  }

  @Nested
  class The_readme {

    @Test
    void shows_maven_what_the_poms_have() throws Exception {
      Document shown = xml(block("xml"));
      String bom = "/project/dependencyManagement/dependencies/dependency/";
      Document there = pom("govsm-core/bom");

      assertThat(at(shown, bom + "artifactId")).isEqualTo(at(there, "/project/artifactId"));
      assertThat(at(shown, bom + "groupId")).isEqualTo(at(there, "/project/groupId"));
      assertThat(at(shown, bom + "version")).isEqualTo(version());
      assertThat(at(shown, bom + "type") + at(shown, bom + "scope")).isEqualTo("pomimport");
      assertThat(at(shown, "/project/dependencies/dependency/artifactId")).isIn(JARS);
      assertThat(at(shown, "/project/dependencies/dependency/version")).isEmpty();
    }

    @Test
    void shows_gradle_the_same() throws Exception {
      assertThat(block("kotlin"))
          .contains(
              "platform(\"org.govsm:govsm-bom:" + version() + "\")",
              "implementation(\"org.govsm:govsm-procurement\")");
    }
  }

  @Test
  void the_sample_of_spring_boot_has_the_version_of_the_parent() throws Exception {
    String bom = "/project/dependencyManagement/dependencies/dependency[artifactId='govsm-bom']/";

    assertThat(at(pom("docs/embed/spring-boot"), bom + "version")).isEqualTo(version());
  }

  @Nested
  class The_bom {

    @Test
    void has_the_version_of_the_parent_and_no_parent_of_its_own() throws Exception {
      Document bom = pom("govsm-core/bom");

      assertThat(at(bom, "/project/version")).isEqualTo(version());
      assertThat(at(bom, "count(/project/parent)")).isEqualTo("0");
    }

    @Test
    void names_the_jars_for_hosts_and_nothing_foreign() throws Exception {
      String managed = text("govsm-core/bom/pom.xml").split("<build>", 2)[0];
      managed = managed.substring(managed.indexOf("<dependencyManagement>"));

      assertThat(all(managed, "<artifactId>(.*?)</")).containsExactlyElementsOf(JARS);
      assertThat(all(managed, "<groupId>(.*?)</")).containsOnly("org.govsm");
      assertThat(all(managed, "<version>(.*?)</")).containsOnly("${project.version}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"maven-clean", "maven-install", "maven-deploy", "maven-site", "maven-gpg"})
    void uses_the_plugins_of_the_parent(String plugin) throws Exception {
      String path = "//plugin[artifactId='%s-plugin']/version".formatted(plugin);

      assertThat(at(pom("govsm-core/bom"), path))
          .isEqualTo(at(pom("."), "/project/properties/" + plugin + "-plugin.version"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "govsm-core/bom"})
  void a_pom_has_what_maven_central_asks_for(String folder) throws Exception {
    Document pom = pom(folder);
    for (String asked :
        List.of(
            "name",
            "description",
            "url",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url")) {
      assertThat(at(pom, "/project/" + asked)).as(asked).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "procurement", "governance"})
  void a_bundle_exports_what_the_module_exports(String module) throws Exception {
    String folder = "govsm-" + module;
    Set<String> exported =
        new TreeSet<>(
            all(text(folder + "/src/main/java/module-info.java"), "exports ([\\w.]+)(?:;| to)"));
    Set<String> bundled =
        Pattern.compile("[,\\\\\\s]+")
            .splitAsStream(at(pom(folder), "/project/properties/govsm.exports"))
            .map(one -> one.replace(";x-internal:=true", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(bundled).isEqualTo(exported);
    for (String each : exported) {
      if (!each.equals("org.govsm.core.xml")) {
        String path = "/src/main/java/" + each.replace('.', '/') + "/package-info.java";
        assertThat(text(folder + path)).as(each).contains("@since ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "procurement", "governance", "portal"})
  void each_jar_has_the_licence_and_a_notice(String module) throws Exception {
    String pom = text("govsm-" + module + "/pom.xml");
    String resources = pom.contains("<resources>") ? pom : text("pom.xml");

    assertThat(resources).contains("<include>LICENSE</include>");
    assertThat(text("govsm-" + module + "/src/main/resources/META-INF/NOTICE"))
        .startsWith("govsm\nCopyright 2026");
  }

  @Test
  void whoever_skips_tests_runs_neither_browsers_nor_formatters() throws Exception {
    Document pom = pom(".");
    String off = "/project/profiles/profile[activation/property/value='!true']";

    assertThat(at(pom, off + "/activation/property/name")).isEqualTo("skipTests");
    for (String plugin : List.of("maven-failsafe-plugin", "spotless-maven-plugin")) {
      String bound = "//plugin[artifactId='%s']//execution".formatted(plugin);
      assertThat(at(pom, "count(/project/build" + bound + ")")).as(plugin).isEqualTo("0");
      assertThat(at(pom, "count(" + off + bound + ")")).as(plugin).isEqualTo("1");
    }
  }

  @Test
  void the_support_page_and_the_notes_of_the_release_are_linked() throws IOException {
    assertThat(text("README.md")).contains("(docs/support.md)", "(docs/releases/0.1.0.md)");
    assertThat(text("docs/releases/0.1.0.md")).contains("(../support.md)", "# 0.1.0");
  }
}
