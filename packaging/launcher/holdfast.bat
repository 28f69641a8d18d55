@echo off
rem Starts Holdfast with the first Java it finds that is new enough:
rem   holdfast [FILE...]       opens the window
rem   holdfast COMMAND ...     runs a command; holdfast --help lists them
rem HOLDFAST_JAVA_HOME names the Java to take, HOLDFAST_JAVA_OPTS adds options for it.
setlocal DisableDelayedExpansion

set "jvm_flags=@jvm.flags@"
set "mode_flags=@jvm.flags.command@"
if "%~1"=="" set "mode_flags=@jvm.flags.window@"
for %%O in (--example --new-window --reset) do if "%~1"=="%%O" set "mode_flags=@jvm.flags.window@"
if exist "%~1" set "mode_flags=@jvm.flags.window@"
set "small_flags=@jvm.flags.small@"
for %%F in (%*) do if exist "%%~F" if %%~zF GEQ @jvm.small@ set "small_flags="
set "cache=window"
if "%mode_flags%"=="@jvm.flags.command@" set "cache=commands"
if not "%small_flags%"=="" if "%cache%"=="window" set "small_flags=@jvm.flags.window.small@"
set "mode_flags=%mode_flags% %small_flags%"
set "needed=@jdk.feature@"
set "built_with=@jdk.home@"

set "java="
set "looked=%TEMP%\holdfast-%RANDOM%.txt"
type nul >"%looked%"
call :look_in "HOLDFAST_JAVA_HOME" "%HOLDFAST_JAVA_HOME%"
call :look_in "JAVA_HOME" "%JAVA_HOME%"
if defined built_with call :look_in "the JDK that built it" "%built_with%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :look_in "java on the PATH" "%%~dp$PATH:J.."
if not defined java goto :none
del "%looked%"
"%java%" -XX:AOTCache="%~dp0..\lib\%cache%.aot" -Xlog:disable %jvm_flags% %mode_flags% %HOLDFAST_JAVA_OPTS% -cp "%~dp0..\lib\*" holdfast.Launcher %*
exit /b %ERRORLEVEL%

:none
>&2 echo Holdfast needs Java %needed% or newer and found none. It looked at:
>&2 type "%looked%"
>&2 echo Install a Java %needed%, or let HOLDFAST_JAVA_HOME name the folder of one.
del "%looked%"
exit /b 4

rem look_in NAME FOLDER: sets java when the folder holds one that is new enough.
rem No parentheses around what expands a path: one in "Program Files (x86)" would end the block.
:look_in
if defined java exit /b 0
set "found=not set"
if "%~2"=="" goto :not_this
set "found=%~2 has no bin\java.exe"
if not exist "%~2\bin\java.exe" goto :not_this
set "version="
if exist "%~2\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~2\release"') do set "version=%%~V"
if defined version goto :compare
"%~2\bin\java.exe" -version 2>"%looked%.version"
for /f "tokens=3" %%V in ('findstr /c:" version " "%looked%.version"') do set "version=%%~V"
del "%looked%.version"
:compare
set "feature=0"
for /f "delims=.-+ " %%F in ("%version%") do set "feature=%%F"
if not defined version set "version=of unknown version"
set "found=%~2 is Java %version%"
if %feature% LSS %needed% goto :not_this
set "java=%~2\bin\java.exe"
exit /b 0

:not_this
>>"%looked%" echo   %~1: %found%
exit /b 0
