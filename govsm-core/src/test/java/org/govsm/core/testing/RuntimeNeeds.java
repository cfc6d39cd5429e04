package org.govsm.core.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** What the classes of a module need at run time, as {@code jdeps} sees it in the class files. */
public final class RuntimeNeeds {

  private static final Pattern NEED = Pattern.compile("-> (\\S+)");

  private RuntimeNeeds() {}

  /**
   * Nothing but the JDK's two smallest modules, annotations apart, and the core where it is used.
   */
  public static void assertJdkOnly() {
    assertThat(of(Path.of("target", "classes")))
        .contains("java.base")
        .isSubsetOf("java.base", "java.xml", "govsm-core");
  }

  private static Set<String> of(Path classes) {
    StringWriter out = new StringWriter();
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("jspecify") || entry.contains("govsm-core"))
            .filter(entry -> !Path.of(entry).equals(classes.toAbsolutePath()))
            .filter(entry -> !entry.contains("test"))
            .collect(joining(File.pathSeparator));
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int status =
        jdeps.run(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            "-s",
            "--multi-release=17",
            "--add-modules=org.jspecify",
            "--module-path",
            path,
            classes.toString());
    assertThat(status).as(out.toString()).isZero();
    Set<String> needs = new TreeSet<>();
    for (Matcher need = NEED.matcher(out.toString()); need.find(); ) {
      needs.add(named(need.group(1)));
    }
    needs.remove("org.jspecify");
    return needs;
  }

  /** The core, in the build a folder or a jar, by its name; a jar without version; a JDK module. */
  private static String named(String need) {
    if (need.contains("govsm-core") || need.equals("org.govsm.core")) {
      return "govsm-core";
    }
    return need.substring(need.lastIndexOf('/') + 1).replaceFirst("-\\d.*\\.jar$", "");
  }
}
