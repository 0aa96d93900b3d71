@echo off
rem Runs marc.jar, which lies beside this file, with JAVA_HOME's Java or the one on the PATH.
rem MARC_JAVA_OPTS: more options for java, such as -Xmx512m.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" (
  echo marc: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it. 1>&2
  exit /b 2
)
if not defined JAVA_HOME (
  where /q java.exe
  if errorlevel 1 (
    echo marc: no Java found. Install Java 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 2
  )
)
rem The report is in UTF-8; the window shows it right while marc runs.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC -Xmx128m -Xmn48m -XX:TieredStopAtLevel=1 -Xshare:auto -Djdk.console=java.base -Dstderr.encoding=UTF-8 %MARC_JAVA_OPTS% -jar "%~dp0marc.jar" %*
set "CODE=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %CODE%
