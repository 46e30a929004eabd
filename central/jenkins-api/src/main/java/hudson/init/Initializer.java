package hudson.init;

import static hudson.init.InitMilestone.PLUGINS_STARTED;
import static hudson.init.InitMilestone.STARTED;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jvnet.hudson.annotation_indexer.Indexed;

@Indexed
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Initializer {
    InitMilestone after() default STARTED;

    InitMilestone before() default PLUGINS_STARTED;

    String displayName() default "";

    boolean fatal() default true;
}
