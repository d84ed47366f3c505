const longestEdge = 2560
const lightEnough = 1_500_000

/**
 * A phone's photo drawn no larger than the server keeps it, so that twelve of them pass a bad network. What is light
 * already, no picture, or none this browser can draw goes as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size < lightEnough) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, file.type, 0.86))
    return drawn && drawn.size < file.size ? new File([drawn], file.name, { type: drawn.type }) : file
  } catch {
    return file
  }
}
