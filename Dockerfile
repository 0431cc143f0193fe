# The service without the embedded database, made by: mvn -Pslim package
FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home mreza
USER mreza
COPY src/main/jvm/flags /flags
COPY target/mreza-slim-*.jar /mreza.jar
EXPOSE 8080
ENTRYPOINT ["java", "@/flags", "-XX:MaxRAMPercentage=75", "-jar", "/mreza.jar"]
