package org.lintas.gates;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Says of a library, which knows nothing of Spring and cannot say it by an annotation, which of its
 * packages others may use besides its root: of {@code procedure} the kit that reads YAML with its
 * places. Named in {@code config/application.properties}.
 */
public class LibraryInterfaces implements ApplicationModuleDetectionStrategy {

  private static final String PROCEDURE = Production.BASE + ".procedure";

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage base) {
    return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(base);
  }

  @Override
  public NamedInterfaces detectNamedInterfaces(
      JavaPackage base, ApplicationModuleInformation information) {
    return base.getName().equals(PROCEDURE)
        ? NamedInterfaces.builder(base).matching("read").build()
        : ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(base, information);
  }
}
