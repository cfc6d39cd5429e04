import java.io.File;
import java.util.stream.Collectors;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;

/**
 * Reads the lines of a build script by the engine of Gradle, and prints the class path that they give. A repository on
 * disk stands before Maven Central.
 */
public class GradleResolve {
  public static void main(String[] args) {
    File folder = new File(args[0]).getAbsoluteFile();
    Project project =
        ProjectBuilder.builder()
            .withProjectDir(folder)
            .withGradleUserHomeDir(new File(folder, "home"))
            .build();
    project.getPlugins().apply("java");
    project.getRepositories().maven(known -> known.setUrl(new File(args[1]).toURI()));
    project.apply(script -> script.from(new File(folder, "lines.gradle")));
    System.out.println(
        project.getConfigurations().getByName("runtimeClasspath").getFiles().stream()
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator)));
    System.exit(0); // its threads would go on
  }
}
